-- Old reports on their way in: what was read of a file, what was recognised, and what somebody confirmed.

CREATE TABLE report_import (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT,
    document JSONB NOT NULL,
    recognised JSONB NOT NULL,
    answers JSONB NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT 'open',
    version INTEGER NOT NULL DEFAULT 1,
    report_id UUID,
    created_by UUID NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    edited_by UUID NOT NULL,
    edited_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT report_import_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX report_import_report_id_key ON report_import(report_id);

CREATE INDEX report_import_agency_id_state_created_at_idx ON report_import(agency_id, state, created_at);

ALTER TABLE report_import ADD CONSTRAINT report_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report_import ADD CONSTRAINT report_import_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_file(sha256) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report_import ADD CONSTRAINT report_import_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report_import ADD CONSTRAINT report_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report_import ADD CONSTRAINT report_import_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report_import
  ADD CONSTRAINT report_import_name_length CHECK (length(btrim(name)) BETWEEN 1 AND 200),
  ADD CONSTRAINT report_import_state_known CHECK (state IN ('open', 'taken', 'dropped')),
  ADD CONSTRAINT report_import_taken_has_report CHECK ((state = 'taken') = (report_id IS NOT NULL));

-- What was recognised stays as it was read, and what became a draft is settled: the draft's figures rest on it.
CREATE FUNCTION import_only_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open' THEN
    RAISE EXCEPTION 'a settled import never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.document IS DISTINCT FROM OLD.document OR NEW.recognised IS DISTINCT FROM OLD.recognised
     OR NEW.agency_id <> OLD.agency_id OR NEW.sha256 IS DISTINCT FROM OLD.sha256 OR NEW.name <> OLD.name THEN
    RAISE EXCEPTION 'what was read of an original never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_import_only_answered BEFORE UPDATE OR DELETE ON report_import FOR EACH ROW EXECUTE FUNCTION import_only_answered();
