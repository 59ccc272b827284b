-- The report's own numbers: where they come from, what they were counted from, and what a year elsewhere closed with.

ALTER TABLE report ADD COLUMN figures TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE report ADD CONSTRAINT report_figures_known CHECK (figures IN ('live', 'typed'));

ALTER TABLE cell DROP CONSTRAINT cell_source_known;
ALTER TABLE cell ADD CONSTRAINT cell_source_known
  CHECK (source IN ('typed', 'carried', 'imported', 'corrected', 'declared'));
-- What stands in the place of a count says why.
ALTER TABLE cell ADD CONSTRAINT cell_correction_has_reason
  CHECK (source <> 'corrected' OR (value IS NOT NULL AND length(btrim(source_note)) BETWEEN 1 AND 500));

CREATE TABLE figure_evidence (
    revision_id UUID NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    rule TEXT NOT NULL,
    value DECIMAL(24,6),
    ids UUID[],
    digest TEXT NOT NULL,

    CONSTRAINT figure_evidence_pkey PRIMARY KEY (revision_id,source)
);

CREATE TABLE outside_year (
    agency_id UUID NOT NULL,
    year INTEGER NOT NULL,
    figures JSONB NOT NULL,
    source TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    entered_by UUID NOT NULL,
    entered_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT outside_year_pkey PRIMARY KEY (agency_id,year)
);

ALTER TABLE figure_evidence ADD CONSTRAINT figure_evidence_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE outside_year ADD CONSTRAINT outside_year_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE outside_year ADD CONSTRAINT outside_year_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Guards ------------------------------------------------------------------------------------------------------

ALTER TABLE figure_evidence ADD CONSTRAINT figure_evidence_kind
  CHECK (kind IN ('counted', 'declared', 'carried', 'corrected', 'typed', 'imported', 'sum'));
ALTER TABLE figure_evidence ADD CONSTRAINT figure_evidence_digest CHECK (digest ~ '^[0-9a-f]{64}$');
CREATE TRIGGER figure_evidence_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON figure_evidence EXECUTE FUNCTION never_changes();

ALTER TABLE outside_year ADD CONSTRAINT outside_year_known CHECK (year BETWEEN 2008 AND 2100);
ALTER TABLE outside_year ADD CONSTRAINT outside_year_source CHECK (length(btrim(source)) BETWEEN 1 AND 200);
