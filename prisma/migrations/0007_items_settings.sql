-- Items: what an agency sets for itself, who scheduled, what came late, and the orders its lists are read in.

ALTER TABLE agency ADD COLUMN leader_genres TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE item ADD COLUMN scheduled_by UUID;

ALTER TABLE item ADD COLUMN published_late BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE secrecy_review ADD COLUMN number SERIAL NOT NULL;

ALTER TABLE attachment ADD COLUMN has_unread BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE wording_rule (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    wrong TEXT NOT NULL,
    "right" TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',

    CONSTRAINT wording_rule_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX wording_rule_agency_id_wrong_key ON wording_rule(agency_id, wrong);

CREATE INDEX secrecy_review_item_id_number_idx ON secrecy_review(item_id, number);

CREATE INDEX item_agency_id_genre_updated_at_id_idx ON item(agency_id, genre, updated_at DESC, id);

CREATE INDEX item_agency_id_category_updated_at_id_idx ON item(agency_id, category, updated_at DESC, id);

CREATE INDEX item_column_id_updated_at_id_idx ON item(column_id, updated_at DESC, id);

CREATE INDEX item_theme_id_updated_at_id_idx ON item(theme_id, updated_at DESC, id);

CREATE INDEX item_agency_id_made_on_id_idx ON item(agency_id, made_on DESC, id);

CREATE INDEX item_agency_id_published_at_id_idx ON item(agency_id, published_at DESC, id);

CREATE INDEX item_section_id_published_at_idx ON item(section_id, published_at DESC);

ALTER TABLE item ADD CONSTRAINT item_scheduled_by_fkey FOREIGN KEY (scheduled_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE wording_rule ADD CONSTRAINT wording_rule_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- An earlier server may hold scheduled items without their scheduler: the job falls back on an entry of its own.
ALTER TABLE item ADD CONSTRAINT item_scheduler_of_a_schedule CHECK (scheduled_by IS NULL OR state = 'scheduled');

ALTER TABLE wording_rule ADD CONSTRAINT wording_rule_has_words CHECK (
  length(btrim(wrong)) BETWEEN 1 AND 60 AND length("right") <= 60 AND length(note) <= 200);

-- Titles, document numbers and index numbers as the desk's search finds them (lib/items/queries/search.ts). An index is
-- kept under an empty search path, so the function brings its own.
CREATE FUNCTION item_name_grams(title text, document_number text, index_number text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog AS $$
  SELECT bigrams(title || ' ' || coalesce(document_number, '') || ' ' || coalesce(index_number, ''))
$$;
CREATE INDEX item_name_grams_idx ON item USING GIN (item_name_grams(title, document_number, index_number));
