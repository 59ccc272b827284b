-- Proactive items, monthly returns and administrative counts.

CREATE TABLE publishing_term (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT publishing_term_pkey PRIMARY KEY (id)
);

CREATE TABLE item (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    section_id UUID NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft',
    version INTEGER NOT NULL DEFAULT 1,
    title TEXT NOT NULL,
    genre TEXT NOT NULL,
    category TEXT NOT NULL,
    column_id UUID,
    theme_id UUID,
    made_on DATE,
    document_number TEXT,
    summary TEXT NOT NULL DEFAULT '',
    body JSONB NOT NULL,
    keywords TEXT[],
    channels TEXT[],
    source TEXT NOT NULL DEFAULT '',
    validity TEXT NOT NULL DEFAULT 'notApplicable',
    validity_on DATE,
    successor_id UUID,
    interprets_id UUID,
    disclosure TEXT NOT NULL DEFAULT 'proactive',
    disclosure_article TEXT,
    index_number TEXT,
    return_reason TEXT,
    correction_note TEXT,
    scheduled_for TIMESTAMPTZ(3),
    published_at TIMESTAMPTZ(3),
    created_by UUID NOT NULL,
    last_edited_by UUID NOT NULL,
    submitted_by UUID,
    accepted_by UUID,
    approved_by UUID,
    submitted_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT item_pkey PRIMARY KEY (id)
);

CREATE TABLE index_counter (
    agency_id UUID NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,

    CONSTRAINT index_counter_pkey PRIMARY KEY (agency_id,category,year)
);

CREATE TABLE attachment (
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    text TEXT,
    added_by UUID NOT NULL,
    added_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT attachment_pkey PRIMARY KEY (id)
);

CREATE TABLE secrecy_review (
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    conclusion TEXT NOT NULL,
    article TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL,
    reviewed_by UUID NOT NULL,
    reviewed_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT secrecy_review_pkey PRIMARY KEY (id)
);

CREATE TABLE kept_finding (
    item_id UUID NOT NULL,
    fingerprint TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    kept_by UUID NOT NULL,
    kept_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT kept_finding_pkey PRIMARY KEY (item_id,fingerprint)
);

CREATE TABLE item_edition (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    item_id UUID NOT NULL,
    number INTEGER NOT NULL,
    content JSONB NOT NULL,
    digest TEXT NOT NULL,
    note TEXT,
    published_by UUID,
    published_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT item_edition_pkey PRIMARY KEY (id)
);

CREATE TABLE public_item (
    item_id UUID NOT NULL,
    agency_id UUID NOT NULL,
    edition_id UUID NOT NULL,
    index_number TEXT NOT NULL,
    title TEXT NOT NULL,
    genre TEXT NOT NULL,
    category TEXT NOT NULL,
    column_name TEXT,
    theme_name TEXT,
    section_name TEXT NOT NULL,
    document_number TEXT,
    validity TEXT NOT NULL,
    made_on DATE,
    published_at TIMESTAMPTZ(3) NOT NULL,
    published_year INTEGER NOT NULL,
    interprets_index TEXT,
    search tsvector NOT NULL,

    CONSTRAINT public_item_pkey PRIMARY KEY (item_id)
);

CREATE TABLE item_withdrawal (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    item_id UUID NOT NULL,
    edition_number INTEGER NOT NULL,
    index_number TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_by UUID NOT NULL,
    withdrawn_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT item_withdrawal_pkey PRIMARY KEY (id)
);

CREATE TABLE monthly_return (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    section_id UUID NOT NULL,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'open',
    is_zero BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,
    reason TEXT,
    submitted_by UUID,
    submitted_at TIMESTAMPTZ(3),
    accepted_by UUID,
    accepted_at TIMESTAMPTZ(3),
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT monthly_return_pkey PRIMARY KEY (id)
);

CREATE TABLE metric_definition (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    aggregation TEXT NOT NULL DEFAULT 'sum',
    help TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT metric_definition_pkey PRIMARY KEY (id)
);

CREATE TABLE metric_value (
    return_id UUID NOT NULL,
    definition_id UUID NOT NULL,
    value INTEGER NOT NULL,

    CONSTRAINT metric_value_pkey PRIMARY KEY (return_id,definition_id)
);

CREATE TABLE administrative_count (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    section_id UUID NOT NULL,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value DECIMAL(18,6) NOT NULL,
    evidence TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    reason TEXT,
    entered_by UUID NOT NULL,
    entered_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT administrative_count_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX publishing_term_agency_id_kind_name_key ON publishing_term(agency_id, kind, name);

CREATE UNIQUE INDEX publishing_term_id_agency_id_key ON publishing_term(id, agency_id);

CREATE INDEX item_agency_id_updated_at_id_idx ON item(agency_id, updated_at DESC, id);

CREATE INDEX item_agency_id_state_updated_at_id_idx ON item(agency_id, state, updated_at DESC, id);

CREATE INDEX item_agency_id_section_id_updated_at_id_idx ON item(agency_id, section_id, updated_at DESC, id);

CREATE INDEX item_agency_id_document_number_idx ON item(agency_id, document_number);

CREATE INDEX item_agency_id_title_idx ON item(agency_id, title);

CREATE INDEX item_state_scheduled_for_idx ON item(state, scheduled_for);

CREATE INDEX item_interprets_id_idx ON item(interprets_id);

CREATE UNIQUE INDEX item_agency_id_index_number_key ON item(agency_id, index_number);

CREATE INDEX attachment_item_id_position_idx ON attachment(item_id, position);

CREATE INDEX secrecy_review_item_id_reviewed_at_idx ON secrecy_review(item_id, reviewed_at);

CREATE UNIQUE INDEX item_edition_item_id_number_key ON item_edition(item_id, number);

CREATE INDEX public_item_agency_id_published_at_item_id_idx ON public_item(agency_id, published_at DESC, item_id);

CREATE INDEX public_item_agency_id_genre_published_at_item_id_idx ON public_item(agency_id, genre, published_at DESC, item_id);

CREATE INDEX public_item_agency_id_category_published_at_item_id_idx ON public_item(agency_id, category, published_at DESC, item_id);

CREATE INDEX public_item_agency_id_section_name_published_at_item_id_idx ON public_item(agency_id, section_name, published_at DESC, item_id);

CREATE INDEX public_item_agency_id_published_year_published_at_item_id_idx ON public_item(agency_id, published_year, published_at DESC, item_id);

CREATE INDEX public_item_agency_id_interprets_index_idx ON public_item(agency_id, interprets_index);

CREATE INDEX public_item_search_idx ON public_item USING GIN (search) WITH (fastupdate = off);

CREATE INDEX public_item_facets_idx ON public_item(agency_id, category, genre, published_year, section_name);

CREATE UNIQUE INDEX public_item_agency_id_index_number_key ON public_item(agency_id, index_number);

CREATE INDEX item_withdrawal_agency_id_index_number_idx ON item_withdrawal(agency_id, index_number);

CREATE UNIQUE INDEX item_withdrawal_item_id_edition_number_key ON item_withdrawal(item_id, edition_number);

CREATE INDEX monthly_return_agency_id_year_month_idx ON monthly_return(agency_id, year, month);

CREATE UNIQUE INDEX monthly_return_section_id_year_month_key ON monthly_return(section_id, year, month);

CREATE UNIQUE INDEX metric_definition_agency_id_key_key ON metric_definition(agency_id, key);

CREATE INDEX administrative_count_agency_id_year_kind_idx ON administrative_count(agency_id, year, kind);

CREATE UNIQUE INDEX administrative_count_section_id_year_month_kind_revision_key ON administrative_count(section_id, year, month, kind, revision);

ALTER TABLE publishing_term ADD CONSTRAINT publishing_term_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_section_id_agency_id_fkey FOREIGN KEY (section_id, agency_id) REFERENCES section(id, agency_id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_column_id_fkey FOREIGN KEY (column_id) REFERENCES publishing_term(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES publishing_term(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_interprets_id_fkey FOREIGN KEY (interprets_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item ADD CONSTRAINT item_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE attachment ADD CONSTRAINT attachment_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE attachment ADD CONSTRAINT attachment_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE attachment ADD CONSTRAINT attachment_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_file(sha256) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE secrecy_review ADD CONSTRAINT secrecy_review_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE secrecy_review ADD CONSTRAINT secrecy_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE kept_finding ADD CONSTRAINT kept_finding_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE kept_finding ADD CONSTRAINT kept_finding_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item_edition ADD CONSTRAINT item_edition_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item_edition ADD CONSTRAINT item_edition_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item_edition ADD CONSTRAINT item_edition_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE public_item ADD CONSTRAINT public_item_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE public_item ADD CONSTRAINT public_item_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE public_item ADD CONSTRAINT public_item_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES item_edition(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item_withdrawal ADD CONSTRAINT item_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item_withdrawal ADD CONSTRAINT item_withdrawal_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE item_withdrawal ADD CONSTRAINT item_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE monthly_return ADD CONSTRAINT monthly_return_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE monthly_return ADD CONSTRAINT monthly_return_section_id_agency_id_fkey FOREIGN KEY (section_id, agency_id) REFERENCES section(id, agency_id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE monthly_return ADD CONSTRAINT monthly_return_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE monthly_return ADD CONSTRAINT monthly_return_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE metric_definition ADD CONSTRAINT metric_definition_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE metric_value ADD CONSTRAINT metric_value_return_id_fkey FOREIGN KEY (return_id) REFERENCES monthly_return(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE metric_value ADD CONSTRAINT metric_value_definition_id_fkey FOREIGN KEY (definition_id) REFERENCES metric_definition(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE administrative_count ADD CONSTRAINT administrative_count_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE administrative_count ADD CONSTRAINT administrative_count_section_id_agency_id_fkey FOREIGN KEY (section_id, agency_id) REFERENCES section(id, agency_id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE administrative_count ADD CONSTRAINT administrative_count_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Checks -----------------------------------------------------------------------------------------------------

ALTER TABLE publishing_term
  ADD CONSTRAINT publishing_term_kind_known CHECK (kind IN ('column', 'theme')),
  ADD CONSTRAINT publishing_term_name_length CHECK (length(name) BETWEEN 1 AND 40);

ALTER TABLE item
  ADD CONSTRAINT item_state_known CHECK (
    state IN ('draft', 'submitted', 'accepted', 'approved', 'scheduled', 'published', 'withdrawn')),
  ADD CONSTRAINT item_title_length CHECK (length(title) BETWEEN 1 AND 200),
  -- 条例 Art. 20 (1)–(15) and Art. 21
  ADD CONSTRAINT item_category_known CHECK (category ~ '^(20\.(0[1-9]|1[0-5])|21\.[12])$'),
  ADD CONSTRAINT item_validity_known CHECK (
    validity IN ('notApplicable', 'inForce', 'amended', 'abolished', 'expired')),
  ADD CONSTRAINT item_validity_dated CHECK (validity NOT IN ('abolished', 'expired') OR validity_on IS NOT NULL),
  ADD CONSTRAINT item_disclosure_known CHECK (disclosure IN ('proactive', 'onRequest', 'withheld')),
  ADD CONSTRAINT item_withheld_by_an_article CHECK (disclosure = 'proactive' OR length(btrim(disclosure_article)) > 0),
  ADD CONSTRAINT item_only_proactive_is_public CHECK (
    disclosure = 'proactive' OR state NOT IN ('approved', 'scheduled', 'published')),
  ADD CONSTRAINT item_schedule CHECK ((state = 'scheduled') = (scheduled_for IS NOT NULL)),
  ADD CONSTRAINT item_not_its_own CHECK (id <> successor_id AND id <> interprets_id),
  ADD CONSTRAINT item_index_number_shape CHECK (index_number ~ '^[A-Z0-9]{2,31}-[0-9]{3,4}-[0-9]{4}-[0-9]{5}$'),
  -- Four eyes: who submitted does not accept; who submitted or accepted does not approve.
  ADD CONSTRAINT item_four_eyes CHECK (
    (accepted_by IS NULL OR accepted_by IS DISTINCT FROM submitted_by)
    AND (approved_by IS NULL OR (approved_by IS DISTINCT FROM submitted_by AND approved_by IS DISTINCT FROM accepted_by))),
  ADD CONSTRAINT item_steps_signed CHECK (
    (state NOT IN ('submitted', 'accepted', 'approved', 'scheduled', 'published') OR submitted_by IS NOT NULL)
    AND (state NOT IN ('accepted', 'approved', 'scheduled', 'published') OR accepted_by IS NOT NULL)),
  ADD CONSTRAINT item_body_size CHECK (octet_length(body::text) <= 1000000);

ALTER TABLE attachment ADD CONSTRAINT attachment_name_length CHECK (length(name) BETWEEN 1 AND 160);
ALTER TABLE secrecy_review ADD CONSTRAINT secrecy_review_conclusion_known CHECK (conclusion IN ('cleared', 'withheld'));
ALTER TABLE kept_finding ADD CONSTRAINT kept_finding_has_reason CHECK (length(btrim(reason)) BETWEEN 1 AND 500);
ALTER TABLE item_edition ADD CONSTRAINT item_edition_note_from_the_second_on CHECK (
  number >= 1 AND (number = 1 OR length(btrim(note)) BETWEEN 1 AND 1000));
ALTER TABLE item_withdrawal ADD CONSTRAINT item_withdrawal_has_reason CHECK (length(btrim(reason)) BETWEEN 1 AND 500);

ALTER TABLE monthly_return
  ADD CONSTRAINT monthly_return_state_known CHECK (state IN ('open', 'submitted', 'accepted')),
  ADD CONSTRAINT monthly_return_month CHECK (month BETWEEN 1 AND 12 AND year BETWEEN 2008 AND 2100),
  ADD CONSTRAINT monthly_return_four_eyes CHECK (accepted_by IS NULL OR accepted_by IS DISTINCT FROM submitted_by),
  ADD CONSTRAINT monthly_return_signed CHECK (
    (state = 'open' OR submitted_by IS NOT NULL) AND (state <> 'accepted' OR accepted_by IS NOT NULL));
ALTER TABLE metric_definition
  ADD CONSTRAINT metric_definition_key_shape CHECK (key ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  ADD CONSTRAINT metric_definition_aggregation_known CHECK (aggregation IN ('sum', 'last'));
ALTER TABLE metric_value ADD CONSTRAINT metric_value_not_negative CHECK (value BETWEEN 0 AND 999999999);
ALTER TABLE administrative_count
  ADD CONSTRAINT administrative_count_kind_known CHECK (kind IN (
    'permits', 'otherExternalServices', 'penalties', 'coerciveMeasures', 'feeItems', 'feeAmount',
    'procurementProjects', 'procurementAmount')),
  ADD CONSTRAINT administrative_count_value CHECK (
    value >= 0 AND (value = trunc(value) OR kind IN ('feeAmount', 'procurementAmount'))),
  ADD CONSTRAINT administrative_count_month CHECK (month BETWEEN 1 AND 12 AND year BETWEEN 2008 AND 2100),
  ADD CONSTRAINT administrative_count_evidence CHECK (length(btrim(evidence)) BETWEEN 1 AND 200),
  ADD CONSTRAINT administrative_count_correction_has_reason CHECK (revision = 1 OR length(btrim(reason)) > 0);

-- Guards -----------------------------------------------------------------------------------------------------

CREATE TRIGGER item_edition_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON item_edition EXECUTE FUNCTION never_changes();
CREATE TRIGGER item_withdrawal_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON item_withdrawal EXECUTE FUNCTION never_changes();
CREATE TRIGGER secrecy_review_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON secrecy_review EXECUTE FUNCTION never_changes();
CREATE TRIGGER administrative_count_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON administrative_count EXECUTE FUNCTION never_changes();

-- Words change only in a draft; the day of publication and the index number never (伪造发稿日期 fails a site at once).
CREATE FUNCTION guard_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'item %: the day of publication is never edited', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.index_number IS NOT NULL AND NEW.index_number IS DISTINCT FROM OLD.index_number THEN
    RAISE EXCEPTION 'item %: the index number is never edited', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'draft' AND (OLD.title, OLD.genre, OLD.category, OLD.column_id, OLD.theme_id, OLD.made_on,
      OLD.document_number, OLD.summary, OLD.body, OLD.keywords, OLD.channels, OLD.source, OLD.validity, OLD.validity_on,
      OLD.successor_id, OLD.interprets_id, OLD.disclosure, OLD.disclosure_article, OLD.section_id)
    IS DISTINCT FROM (NEW.title, NEW.genre, NEW.category, NEW.column_id, NEW.theme_id, NEW.made_on,
      NEW.document_number, NEW.summary, NEW.body, NEW.keywords, NEW.channels, NEW.source, NEW.validity, NEW.validity_on,
      NEW.successor_id, NEW.interprets_id, NEW.disclosure, NEW.disclosure_article, NEW.section_id) THEN
    RAISE EXCEPTION 'item % is % and not a draft: its content does not change', OLD.id, OLD.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER item_guard BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION guard_item();

CREATE FUNCTION attachment_only_in_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_state text;
BEGIN
  SELECT state INTO current_state FROM item WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.item_id ELSE NEW.item_id END FOR SHARE;
  IF current_state IS DISTINCT FROM 'draft' THEN
    RAISE EXCEPTION 'attachments change only in a draft' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END;
$$;
CREATE TRIGGER attachment_in_draft BEFORE INSERT OR UPDATE OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_only_in_draft();

-- Search -----------------------------------------------------------------------------------------------------

-- Chinese has no spaces: every character and every pair of neighbours is a lexeme, so a two-character word is found.
CREATE FUNCTION search_words(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(normalize(t, NFKC)), '[^[:alnum:]\u4e00-\u9fff]+', ' ', 'g')
$$;

CREATE FUNCTION bigrams(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT gram), '{}'))
  FROM regexp_split_to_table(search_words(t), ' ') AS word,
    LATERAL (
      SELECT substr(word, i, n) AS gram FROM generate_series(1, length(word)) AS i, generate_series(1, 2) AS n
      WHERE i + n - 1 <= length(word)
    ) AS grams
$$;

-- What stands in public --------------------------------------------------------------------------------------

-- An edition replaces the item's row among what stands; a withdrawal takes it away: in the same transaction, by the
-- database itself, so that no list can show what no page shows.
CREATE FUNCTION stand_item_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_item (item_id, agency_id, edition_id, index_number, title, genre, category, column_name, theme_name,
    section_name, document_number, validity, made_on, published_at, published_year, interprets_index, search)
  SELECT NEW.item_id, NEW.agency_id, NEW.id, NEW.content->>'indexNumber', NEW.content->>'title', NEW.content->>'genre',
    NEW.content->>'category', NEW.content->>'column', NEW.content->>'theme', NEW.content->>'section',
    NEW.content->>'documentNumber', NEW.content->>'validity', (NEW.content->>'madeOn')::date,
    (NEW.content->>'firstPublishedAt')::timestamptz,
    extract(year FROM (NEW.content->>'firstPublishedAt')::timestamptz AT TIME ZONE 'Asia/Shanghai')::int,
    NEW.content->'interprets'->>'indexNumber',
    bigrams(concat_ws(' ', NEW.content->>'title', NEW.content->>'documentNumber', NEW.content->>'indexNumber',
      NEW.content->>'summary', NEW.content->>'plainText'))
  ON CONFLICT (item_id) DO UPDATE SET (edition_id, title, genre, category, column_name, theme_name, section_name,
    document_number, validity, made_on, interprets_index, search)
    = (EXCLUDED.edition_id, EXCLUDED.title, EXCLUDED.genre, EXCLUDED.category, EXCLUDED.column_name, EXCLUDED.theme_name,
      EXCLUDED.section_name, EXCLUDED.document_number, EXCLUDED.validity, EXCLUDED.made_on, EXCLUDED.interprets_index,
      EXCLUDED.search);
  RETURN NEW;
END;
$$;
CREATE TRIGGER item_edition_stands AFTER INSERT ON item_edition FOR EACH ROW EXECUTE FUNCTION stand_item_edition();

CREATE FUNCTION fell_withdrawn_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public_item WHERE item_id = NEW.item_id;
  RETURN NEW;
END;
$$;
CREATE TRIGGER item_withdrawal_fells AFTER INSERT ON item_withdrawal FOR EACH ROW EXECUTE FUNCTION fell_withdrawn_item();

CREATE TRIGGER item_edition_moves_public_version AFTER INSERT ON item_edition FOR EACH ROW EXECUTE FUNCTION move_public_version();
CREATE TRIGGER item_withdrawal_moves_public_version AFTER INSERT ON item_withdrawal FOR EACH ROW EXECUTE FUNCTION move_public_version();

-- What the public role may see -------------------------------------------------------------------------------

GRANT SELECT ON public_item TO gongkai_public;
GRANT SELECT (id, agency_id, item_id, number, content, digest, note, published_at) ON item_edition TO gongkai_public;
GRANT SELECT (id, agency_id, item_id, edition_number, index_number, title, reason, withdrawn_at) ON item_withdrawal TO gongkai_public;
GRANT SELECT ON stored_file TO gongkai_public;

ALTER TABLE item_edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads_editions_of_standing_items ON item_edition FOR SELECT TO gongkai_public
  USING (EXISTS (SELECT FROM public_item p WHERE p.item_id = item_edition.item_id)
    AND NOT EXISTS (SELECT FROM item_withdrawal w
      WHERE w.item_id = item_edition.item_id AND w.edition_number >= item_edition.number));
