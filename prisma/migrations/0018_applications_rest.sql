-- One place in the vault holds one secret; what was erased leaves it free.
CREATE UNIQUE INDEX vault_record_live_key ON vault_record(subject, part) WHERE erased_at IS NULL;

-- An applicant's code is looked up by its hash alone: a number that exists answers no sooner than one that doesn't.
CREATE UNIQUE INDEX application_access_hash_key ON application(access_hash);

-- A form sent twice is filed once.
ALTER TABLE application ADD COLUMN filing_hash TEXT;
ALTER TABLE application ADD CONSTRAINT application_filing_hash CHECK (filing_hash ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX application_agency_id_filing_hash_key ON application(agency_id, filing_hash);

-- Lists by number, newest first, of the agency or of a section.
DROP INDEX application_agency_id_registered_at_id_idx;
CREATE INDEX application_agency_id_registered_at_number_idx ON application(agency_id, registered_at DESC, number DESC);
DROP INDEX application_section_id_idx;
CREATE INDEX application_section_id_registered_at_idx ON application(section_id, registered_at DESC);

-- The same matter, and words in it: every sign and pair of neighbouring signs, as for items.
CREATE FUNCTION application_matter_grams(matter text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog AS $$
  SELECT bigrams(matter)
$$;
CREATE INDEX application_matter_grams_idx ON application USING GIN (application_matter_grams(matter));
