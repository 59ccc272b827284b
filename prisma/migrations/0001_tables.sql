-- Tables of the foundation and of the annual report; the models stand in prisma/models.
CREATE TABLE session (
    id UUID NOT NULL,
    token_hash TEXT NOT NULL,
    person_id UUID NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    last_seen_at TIMESTAMPTZ(3) NOT NULL,
    ended_at TIMESTAMPTZ(3),
    user_agent TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',

    CONSTRAINT session_pkey PRIMARY KEY (id)
);

CREATE TABLE login_throttle (
    key TEXT NOT NULL,
    failures INTEGER NOT NULL,
    blocked_until TIMESTAMPTZ(3),
    failed_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT login_throttle_pkey PRIMARY KEY (key)
);

CREATE TABLE agency (
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    contact_office TEXT NOT NULL DEFAULT '办公室',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    overview_heads TEXT[],
    public_version INTEGER NOT NULL DEFAULT 1,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT agency_pkey PRIMARY KEY (id)
);

CREATE TABLE section (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT section_pkey PRIMARY KEY (id)
);

CREATE TABLE person (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    username TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    must_change_password BOOLEAN NOT NULL DEFAULT true,
    roles TEXT[],
    section_id UUID,
    disabled_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE TABLE audit_entry (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    number INTEGER NOT NULL DEFAULT 0,
    at TIMESTAMPTZ(3) NOT NULL,
    actor_id UUID,
    actor_name TEXT NOT NULL,
    actor_roles TEXT[],
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT,
    reason TEXT,
    detail JSONB NOT NULL DEFAULT '{}',
    previous_digest TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',

    CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
);

CREATE TABLE audit_head (
    agency_id UUID NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,

    CONSTRAINT audit_head_pkey PRIMARY KEY (agency_id)
);

CREATE TABLE report (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    year INTEGER NOT NULL,
    format TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft',
    version INTEGER NOT NULL DEFAULT 1,
    correction_note TEXT,
    created_by UUID NOT NULL,
    last_edited_by UUID NOT NULL,
    submitted_by UUID,
    reviewed_by UUID,
    approved_by UUID,
    created_at TIMESTAMPTZ(3) NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT report_pkey PRIMARY KEY (id)
);

CREATE TABLE block (
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    chapter INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT,
    content JSONB NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    last_edited_by UUID,
    last_edited_at TIMESTAMPTZ(3),
    holder TEXT NOT NULL DEFAULT 'office',
    section_id UUID,
    hand_note TEXT,

    CONSTRAINT block_pkey PRIMARY KEY (id)
);

CREATE TABLE block_author (
    block_id UUID NOT NULL,
    person_id UUID NOT NULL,
    first_at TIMESTAMPTZ(3) NOT NULL,
    last_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT block_author_pkey PRIMARY KEY (block_id,person_id)
);

CREATE TABLE cell (
    report_id UUID NOT NULL,
    table_key TEXT NOT NULL,
    row_key TEXT NOT NULL,
    column_key TEXT NOT NULL,
    value DECIMAL(18,6),
    source TEXT NOT NULL DEFAULT 'typed',
    source_note TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    entered_by UUID,
    entered_at TIMESTAMPTZ(3),

    CONSTRAINT cell_pkey PRIMARY KEY (report_id,table_key,row_key,column_key)
);

CREATE TABLE waiver (
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    finding_key TEXT NOT NULL,
    message TEXT NOT NULL,
    reason TEXT NOT NULL,
    given_by UUID NOT NULL,
    given_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT waiver_pkey PRIMARY KEY (id)
);

CREATE TABLE comment (
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    block_id UUID NOT NULL,
    author_id UUID NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    resolved_by UUID,
    resolved_at TIMESTAMPTZ(3),

    CONSTRAINT comment_pkey PRIMARY KEY (id)
);

CREATE TABLE revision (
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    number INTEGER NOT NULL,
    content JSONB NOT NULL,
    digest TEXT NOT NULL,
    submitted_by UUID NOT NULL,
    submitted_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT revision_pkey PRIMARY KEY (id)
);

CREATE TABLE seen_revision (
    revision_id UUID NOT NULL,
    person_id UUID NOT NULL,
    seen_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT seen_revision_pkey PRIMARY KEY (revision_id,person_id)
);

CREATE TABLE edition (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    report_id UUID NOT NULL,
    revision_id UUID NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    content JSONB NOT NULL,
    digest TEXT NOT NULL,
    note TEXT,
    published_by UUID NOT NULL,
    published_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT edition_pkey PRIMARY KEY (id)
);

CREATE TABLE edition_file (
    edition_id UUID NOT NULL,
    kind TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,

    CONSTRAINT edition_file_pkey PRIMARY KEY (edition_id,kind)
);

CREATE TABLE withdrawal (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    report_id UUID NOT NULL,
    year INTEGER NOT NULL,
    edition_number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_by UUID NOT NULL,
    withdrawn_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT withdrawal_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX session_token_hash_key ON session(token_hash);

CREATE INDEX session_person_id_ended_at_idx ON session(person_id, ended_at);

CREATE UNIQUE INDEX agency_slug_key ON agency(slug);

CREATE UNIQUE INDEX section_agency_id_name_key ON section(agency_id, name);

CREATE UNIQUE INDEX section_id_agency_id_key ON section(id, agency_id);

CREATE UNIQUE INDEX person_username_key ON person(username);

CREATE INDEX person_agency_id_name_idx ON person(agency_id, name);

CREATE INDEX audit_entry_subject_number_idx ON audit_entry(subject, number);

CREATE INDEX audit_entry_agency_id_actor_id_number_idx ON audit_entry(agency_id, actor_id, number);

CREATE INDEX audit_entry_agency_id_action_number_idx ON audit_entry(agency_id, action, number);

CREATE UNIQUE INDEX audit_entry_agency_id_number_key ON audit_entry(agency_id, number);

CREATE UNIQUE INDEX report_agency_id_year_key ON report(agency_id, year);

CREATE INDEX block_report_id_chapter_position_idx ON block(report_id, chapter, position);

CREATE INDEX block_section_id_holder_idx ON block(section_id, holder);

CREATE UNIQUE INDEX waiver_report_id_finding_key_key ON waiver(report_id, finding_key);

CREATE INDEX comment_report_id_resolved_at_idx ON comment(report_id, resolved_at);

CREATE INDEX comment_block_id_idx ON comment(block_id);

CREATE UNIQUE INDEX revision_report_id_number_key ON revision(report_id, number);

CREATE INDEX edition_agency_id_year_number_idx ON edition(agency_id, year, number);

CREATE UNIQUE INDEX edition_report_id_number_key ON edition(report_id, number);

CREATE INDEX withdrawal_agency_id_year_idx ON withdrawal(agency_id, year);

CREATE UNIQUE INDEX withdrawal_report_id_edition_number_key ON withdrawal(report_id, edition_number);

ALTER TABLE session ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE section ADD CONSTRAINT section_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE person ADD CONSTRAINT person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE person ADD CONSTRAINT person_section_id_agency_id_fkey FOREIGN KEY (section_id, agency_id) REFERENCES section(id, agency_id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report ADD CONSTRAINT report_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report ADD CONSTRAINT report_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report ADD CONSTRAINT report_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report ADD CONSTRAINT report_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report ADD CONSTRAINT report_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE report ADD CONSTRAINT report_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE block ADD CONSTRAINT block_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE block ADD CONSTRAINT block_section_id_fkey FOREIGN KEY (section_id) REFERENCES section(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE block ADD CONSTRAINT block_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE block_author ADD CONSTRAINT block_author_block_id_fkey FOREIGN KEY (block_id) REFERENCES block(id) ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE block_author ADD CONSTRAINT block_author_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE cell ADD CONSTRAINT cell_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE cell ADD CONSTRAINT cell_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE waiver ADD CONSTRAINT waiver_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE waiver ADD CONSTRAINT waiver_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE comment ADD CONSTRAINT comment_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE comment ADD CONSTRAINT comment_block_id_fkey FOREIGN KEY (block_id) REFERENCES block(id) ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE comment ADD CONSTRAINT comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE comment ADD CONSTRAINT comment_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE revision ADD CONSTRAINT revision_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE revision ADD CONSTRAINT revision_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE seen_revision ADD CONSTRAINT seen_revision_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE seen_revision ADD CONSTRAINT seen_revision_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE edition ADD CONSTRAINT edition_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE edition ADD CONSTRAINT edition_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE edition ADD CONSTRAINT edition_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE edition ADD CONSTRAINT edition_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE edition_file ADD CONSTRAINT edition_file_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
