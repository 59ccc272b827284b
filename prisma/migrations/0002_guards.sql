-- What must hold whoever writes: checks, guards against change, the audit chain, and what the public role may see.

-- People -----------------------------------------------------------------------------------------------------

ALTER TABLE agency
  ADD CONSTRAINT agency_slug_is_an_address CHECK (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  ADD CONSTRAINT agency_name_length CHECK (length(name) BETWEEN 2 AND 60);

ALTER TABLE section ADD CONSTRAINT section_name_length CHECK (length(name) BETWEEN 1 AND 40);

-- Separation of duties: an administrator or auditor holds no other role.
ALTER TABLE person
  ADD CONSTRAINT person_username_shape CHECK (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
  ADD CONSTRAINT person_name_length CHECK (length(name) BETWEEN 1 AND 40),
  ADD CONSTRAINT person_roles_known CHECK (
    roles <@ ARRAY['section_officer', 'office_staff', 'office_head', 'leader', 'administrator', 'auditor']),
  ADD CONSTRAINT person_duties_separate CHECK (
    cardinality(roles) <= 1 OR NOT roles && ARRAY['administrator', 'auditor']),
  ADD CONSTRAINT person_officer_has_section CHECK (NOT 'section_officer' = ANY (roles) OR section_id IS NOT NULL);

-- Reports ----------------------------------------------------------------------------------------------------

ALTER TABLE report
  ADD CONSTRAINT report_state_known CHECK (
    state IN ('draft', 'inReview', 'awaitingApproval', 'approved', 'published', 'withdrawn')),
  -- The statutory form exists since the report on 2019; its second version since the report on 2021.
  ADD CONSTRAINT report_format_of_year CHECK (
    (format = '2019' AND year IN (2019, 2020)) OR (format = '2021' AND year BETWEEN 2021 AND 2100)),
  -- Four eyes: who submitted does not review; who submitted or reviewed does not approve.
  ADD CONSTRAINT report_four_eyes CHECK (
    reviewed_by IS DISTINCT FROM submitted_by OR reviewed_by IS NULL),
  ADD CONSTRAINT report_six_eyes CHECK (
    approved_by IS NULL OR (approved_by <> submitted_by AND approved_by <> reviewed_by)),
  ADD CONSTRAINT report_steps_signed CHECK (
    (state = 'draft' OR state = 'withdrawn' OR submitted_by IS NOT NULL)
    AND (state NOT IN ('awaitingApproval', 'approved', 'published') OR reviewed_by IS NOT NULL)
    AND (state NOT IN ('approved', 'published') OR approved_by IS NOT NULL));

ALTER TABLE block
  ADD CONSTRAINT block_chapter_known CHECK (chapter BETWEEN 0 AND 6),
  ADD CONSTRAINT block_kind_known CHECK (kind IN ('prose', 'proactive', 'applications', 'appeals')),
  ADD CONSTRAINT block_heading_length CHECK (length(heading) BETWEEN 1 AND 60),
  ADD CONSTRAINT block_holder_known CHECK (
    holder = 'office' OR (holder IN ('withSection', 'handedBack') AND section_id IS NOT NULL)),
  ADD CONSTRAINT block_content_size CHECK (octet_length(content::text) <= 1000000);

ALTER TABLE cell
  ADD CONSTRAINT cell_table_known CHECK (table_key IN ('proactive', 'applications', 'appeals')),
  -- Only 本年增/减 is signed; applications and appeals are whole numbers.
  ADD CONSTRAINT cell_not_negative CHECK (value >= 0 OR column_key = 'change'),
  ADD CONSTRAINT cell_whole CHECK (
    value = trunc(value) OR (table_key = 'proactive' AND column_key IN ('amount', 'amountTenThousandYuan'))),
  ADD CONSTRAINT cell_source_known CHECK (source IN ('typed', 'carried'));

ALTER TABLE waiver ADD CONSTRAINT waiver_has_reason CHECK (length(btrim(reason)) BETWEEN 1 AND 500);
ALTER TABLE comment ADD CONSTRAINT comment_has_words CHECK (length(btrim(body)) BETWEEN 1 AND 1000);
ALTER TABLE edition ADD CONSTRAINT edition_note_from_the_second_on CHECK (
  number >= 1 AND (number = 1 OR length(btrim(note)) BETWEEN 1 AND 1000));
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_has_reason CHECK (length(btrim(reason)) BETWEEN 1 AND 500);
ALTER TABLE edition_file ADD CONSTRAINT edition_file_kind_known CHECK (kind IN ('html', 'json', 'docx', 'pdf'));

-- Text and figures change only in a draft: what is under review is what was submitted.
CREATE FUNCTION only_in_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_state text;
  of_report uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.report_id ELSE NEW.report_id END;
BEGIN
  -- FOR SHARE waits for a step under way and keeps the next one waiting until this change is in.
  SELECT state INTO current_state FROM report WHERE id = of_report FOR SHARE;
  IF current_state IS DISTINCT FROM 'draft' THEN
    RAISE EXCEPTION 'report % is % and not a draft: its % does not change', of_report, current_state, TG_TABLE_NAME
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END;
$$;
CREATE TRIGGER block_only_in_draft BEFORE INSERT OR UPDATE OR DELETE ON block FOR EACH ROW EXECUTE FUNCTION only_in_draft();
CREATE TRIGGER cell_only_in_draft BEFORE INSERT OR UPDATE OR DELETE ON cell FOR EACH ROW EXECUTE FUNCTION only_in_draft();

-- What is frozen stays as it is.
CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER edition_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON edition EXECUTE FUNCTION never_changes();
CREATE TRIGGER edition_file_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_file EXECUTE FUNCTION never_changes();
CREATE TRIGGER revision_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON revision EXECUTE FUNCTION never_changes();
CREATE TRIGGER withdrawal_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawal EXECUTE FUNCTION never_changes();
CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry EXECUTE FUNCTION never_changes();

-- Audit chain ------------------------------------------------------------------------------------------------

-- Every field under one digest, each with its length before it, so that no two entries read alike.
CREATE FUNCTION audit_digest(e audit_entry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(string_agg(coalesce(length(f.field)::text || ':' || f.field, '-'), ',' ORDER BY f.ord), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    e.id::text, e.agency_id::text, e.number::text,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e.actor_id::text, e.actor_name, array_to_string(e.actor_roles, ' '), e.subject, e.action,
    e.from_state, e.to_state, e.reason, e.detail::text, e.previous_digest
  ]) WITH ORDINALITY AS f(field, ord)
$$;

CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head audit_head;
BEGIN
  -- The head's row lock lasts to the end of the transaction: numbers have no gap, and the chain no fork.
  INSERT INTO audit_head (agency_id, number, digest) VALUES (NEW.agency_id, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE agency_id = NEW.agency_id FOR UPDATE;
  NEW.number := head.number + 1;
  NEW.previous_digest := head.digest;
  NEW.digest := audit_digest(NEW);
  UPDATE audit_head SET number = NEW.number, digest = NEW.digest WHERE agency_id = NEW.agency_id;
  RETURN NEW;
END;
$$;
CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

-- Public version ---------------------------------------------------------------------------------------------

-- Whatever changes what the public reads moves the agency's public version in the same transaction,
-- so that no cached page outlives it, in any process.
CREATE FUNCTION move_public_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE agency SET public_version = public_version + 1 WHERE id = NEW.agency_id;
  RETURN NEW;
END;
$$;
CREATE TRIGGER edition_moves_public_version AFTER INSERT ON edition FOR EACH ROW EXECUTE FUNCTION move_public_version();
CREATE TRIGGER withdrawal_moves_public_version AFTER INSERT ON withdrawal FOR EACH ROW EXECUTE FUNCTION move_public_version();

CREATE FUNCTION move_own_public_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.public_version := OLD.public_version + 1;
  RETURN NEW;
END;
$$;
CREATE TRIGGER agency_moves_public_version BEFORE UPDATE ON agency FOR EACH ROW
  WHEN ((OLD.name, OLD.slug, OLD.contact_office, OLD.phone, OLD.email, OLD.address, OLD.website)
    IS DISTINCT FROM (NEW.name, NEW.slug, NEW.contact_office, NEW.phone, NEW.email, NEW.address, NEW.website))
  EXECUTE FUNCTION move_own_public_version();

-- What the public role may see -------------------------------------------------------------------------------

-- Public pages read under this role: drafts, people and reasons inside the house do not exist for it.
GRANT USAGE ON SCHEMA public TO gongkai_public;
GRANT SELECT (id, slug, name, contact_office, phone, email, address, website, public_version) ON agency TO gongkai_public;
GRANT SELECT (id, agency_id, report_id, year, number, content, digest, note, published_at) ON edition TO gongkai_public;
GRANT SELECT ON edition_file TO gongkai_public;
GRANT SELECT (id, agency_id, report_id, year, edition_number, reason, withdrawn_at) ON withdrawal TO gongkai_public;

ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads_standing_editions ON edition FOR SELECT TO gongkai_public
  USING (NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = edition.report_id AND w.edition_number >= edition.number));
CREATE POLICY public_reads_files_of_standing_editions ON edition_file FOR SELECT TO gongkai_public
  USING (EXISTS (SELECT FROM edition e WHERE e.id = edition_file.edition_id));
