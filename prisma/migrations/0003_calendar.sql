-- The State Council's notices on holidays beyond those the program brings along; the model stands in prisma/models.
CREATE TABLE calendar_year (
    year INTEGER NOT NULL,
    weekdays_off DATE[],
    weekends_worked DATE[],
    source TEXT NOT NULL,
    entered_by UUID NOT NULL,
    entered_at TIMESTAMPTZ(3) NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT calendar_year_pkey PRIMARY KEY (year)
);

ALTER TABLE calendar_year ADD CONSTRAINT calendar_year_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Whether every day is of the year, on the right side of the week (ISO: Saturday is 6), and there once.
CREATE FUNCTION days_of_year_within(days date[], of_year integer, first_weekday integer, last_weekday integer)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT days IS NOT NULL
    AND cardinality(days) = count(DISTINCT d)
    AND coalesce(bool_and(extract(year FROM d) = of_year AND extract(isodow FROM d) BETWEEN first_weekday AND last_weekday), true)
  FROM unnest(days) AS d
$$;

ALTER TABLE calendar_year
  ADD CONSTRAINT calendar_year_in_reach CHECK (year BETWEEN 2008 AND 2100),
  ADD CONSTRAINT calendar_year_weekdays_off CHECK (days_of_year_within(weekdays_off, year, 1, 5)),
  ADD CONSTRAINT calendar_year_weekends_worked CHECK (days_of_year_within(weekends_worked, year, 6, 7)),
  ADD CONSTRAINT calendar_year_has_source CHECK (length(btrim(source)) BETWEEN 1 AND 200),
  ADD CONSTRAINT calendar_year_version_counts CHECK (version >= 1);
