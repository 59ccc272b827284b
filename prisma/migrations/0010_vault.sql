CREATE TABLE vault_record (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    subject TEXT NOT NULL,
    part TEXT NOT NULL,
    sealed BYTEA,
    key_version INTEGER NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    erased_at TIMESTAMPTZ(3),

    CONSTRAINT vault_record_pkey PRIMARY KEY (id)
);

CREATE TABLE vault_hash (
    record_id UUID NOT NULL,
    agency_id UUID NOT NULL,
    field TEXT NOT NULL,
    hash TEXT NOT NULL,

    CONSTRAINT vault_hash_pkey PRIMARY KEY (record_id,field)
);

CREATE INDEX vault_record_subject_part_idx ON vault_record(subject, part);

CREATE INDEX vault_record_key_version_idx ON vault_record(key_version);

CREATE INDEX vault_hash_agency_id_field_hash_idx ON vault_hash(agency_id, field, hash);

ALTER TABLE vault_record ADD CONSTRAINT vault_record_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE vault_hash ADD CONSTRAINT vault_hash_record_id_fkey FOREIGN KEY (record_id) REFERENCES vault_record(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Guards ------------------------------------------------------------------------------------------------------

ALTER TABLE vault_record ADD CONSTRAINT vault_record_key_version CHECK (key_version > 0);
ALTER TABLE vault_record ADD CONSTRAINT vault_record_erased_is_empty CHECK ((sealed IS NULL) = (erased_at IS NOT NULL));
ALTER TABLE vault_hash ADD CONSTRAINT vault_hash_is_a_hash CHECK (hash ~ '^[0-9a-f]{64}$');

-- What was erased does not come back, and a record stays whose it is. Rotation seals the same again under another key.
CREATE FUNCTION guard_vault_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'vault record %: what is erased stays erased', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.id, OLD.agency_id, OLD.subject, OLD.part, OLD.created_at)
    IS DISTINCT FROM (NEW.id, NEW.agency_id, NEW.subject, NEW.part, NEW.created_at) THEN
    RAISE EXCEPTION 'vault record %: it stays where it is', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER vault_record_guard BEFORE UPDATE ON vault_record FOR EACH ROW EXECUTE FUNCTION guard_vault_record();
CREATE TRIGGER vault_record_never_goes BEFORE DELETE OR TRUNCATE ON vault_record EXECUTE FUNCTION never_changes();
