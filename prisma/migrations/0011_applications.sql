CREATE TABLE appeal (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    kind TEXT NOT NULL,
    application_id UUID,
    letter_id UUID,
    preceded_by UUID,
    matter TEXT NOT NULL,
    authority TEXT NOT NULL,
    case_number TEXT NOT NULL DEFAULT '',
    is_simplified BOOLEAN NOT NULL DEFAULT false,
    received_on DATE NOT NULL,
    answered_on DATE,
    closed_on DATE,
    result TEXT,
    result_note TEXT NOT NULL DEFAULT '',
    lessons TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    registered_by UUID NOT NULL,
    registered_at TIMESTAMPTZ(3) NOT NULL,
    last_edited_by UUID NOT NULL,

    CONSTRAINT appeal_pkey PRIMARY KEY (id)
);

CREATE TABLE application (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    number TEXT NOT NULL,
    channel TEXT NOT NULL,
    arrived_on DATE NOT NULL,
    applicant_kind TEXT NOT NULL,
    matter TEXT NOT NULL,
    request TEXT NOT NULL,
    form_wanted TEXT NOT NULL,
    delivery_wanted TEXT NOT NULL,
    missing TEXT[] DEFAULT ARRAY[]::TEXT[],
    section_id UUID,
    version INTEGER NOT NULL DEFAULT 1,
    access_hash TEXT,
    registered_by UUID,
    registered_at TIMESTAMPTZ(3) NOT NULL,
    last_edited_by UUID,

    CONSTRAINT application_pkey PRIMARY KEY (id)
);

CREATE TABLE number_counter (
    agency_id UUID NOT NULL,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,

    CONSTRAINT number_counter_pkey PRIMARY KEY (agency_id,series,year)
);

CREATE TABLE application_event (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    application_id UUID NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_on DATE NOT NULL,
    facts JSONB NOT NULL DEFAULT '{}',
    reason TEXT,
    letter_id UUID,
    reverses UUID,
    recorded_by UUID,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT application_event_pkey PRIMARY KEY (id)
);

CREATE TABLE application_standing (
    application_id UUID NOT NULL,
    agency_id UUID NOT NULL,
    state TEXT NOT NULL,
    applicant_kind TEXT NOT NULL,
    section_id UUID,
    received_on DATE,
    due_on DATE,
    is_provisional BOOLEAN NOT NULL DEFAULT false,
    outcome TEXT,
    concluded_on DATE,
    is_late BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT application_standing_pkey PRIMARY KEY (application_id)
);

CREATE TABLE application_tally (
    agency_id UUID NOT NULL,
    year INTEGER NOT NULL,
    measure TEXT NOT NULL,
    applicant_kind TEXT NOT NULL,
    count INTEGER NOT NULL,

    CONSTRAINT application_tally_pkey PRIMARY KEY (agency_id,year,measure,applicant_kind)
);

CREATE TABLE assignment (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    application_id UUID NOT NULL,
    section_id UUID NOT NULL,
    state TEXT NOT NULL DEFAULT 'withSection',
    version INTEGER NOT NULL DEFAULT 1,
    ask TEXT NOT NULL DEFAULT '',
    due_on DATE,
    opinion JSONB NOT NULL,
    proposed_outcome TEXT,
    search TEXT NOT NULL DEFAULT '',
    assigned_by UUID NOT NULL,
    assigned_at TIMESTAMPTZ(3) NOT NULL,
    last_edited_by UUID,
    handed_back_at TIMESTAMPTZ(3),

    CONSTRAINT assignment_pkey PRIMARY KEY (id)
);

CREATE TABLE letter (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    application_id UUID NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT,
    state TEXT NOT NULL DEFAULT 'draft',
    version INTEGER NOT NULL DEFAULT 1,
    elements JSONB NOT NULL,
    template_id UUID,
    return_reason TEXT,
    document_number TEXT,
    digest TEXT,
    content JSONB,
    created_by UUID NOT NULL,
    last_edited_by UUID NOT NULL,
    submitted_by UUID,
    reviewed_by UUID,
    signed_by UUID,
    signed_at TIMESTAMPTZ(3),
    sent_on DATE,
    sent_by TEXT,
    sent_proof TEXT NOT NULL DEFAULT '',
    delivered_on DATE,
    created_at TIMESTAMPTZ(3) NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT letter_pkey PRIMARY KEY (id)
);

CREATE TABLE letter_template (
    id UUID NOT NULL,
    agency_id UUID NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL,
    parts JSONB NOT NULL,
    lessons TEXT NOT NULL DEFAULT '',
    created_by UUID NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT letter_template_pkey PRIMARY KEY (id)
);

CREATE TABLE disclosure_settings (
    agency_id UUID NOT NULL,
    document_code TEXT NOT NULL DEFAULT '',
    reconsideration_authority TEXT NOT NULL DEFAULT '',
    reconsideration_address TEXT NOT NULL DEFAULT '',
    superior_authority TEXT NOT NULL DEFAULT '',
    court TEXT NOT NULL DEFAULT '',
    fee_basis TEXT NOT NULL DEFAULT 'pages',
    payment TEXT NOT NULL DEFAULT '',
    retention_years INTEGER NOT NULL DEFAULT 10,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT disclosure_settings_pkey PRIMARY KEY (agency_id)
);

CREATE INDEX appeal_agency_id_received_on_id_idx ON appeal(agency_id, received_on DESC, id);

CREATE INDEX appeal_agency_id_closed_on_idx ON appeal(agency_id, closed_on);

CREATE INDEX appeal_application_id_idx ON appeal(application_id);

CREATE INDEX application_agency_id_registered_at_id_idx ON application(agency_id, registered_at DESC, id);

CREATE INDEX application_section_id_idx ON application(section_id);

CREATE UNIQUE INDEX application_agency_id_number_key ON application(agency_id, number);

CREATE UNIQUE INDEX application_event_reverses_key ON application_event(reverses);

CREATE INDEX application_event_letter_id_idx ON application_event(letter_id);

CREATE UNIQUE INDEX application_event_application_id_number_key ON application_event(application_id, number);

CREATE INDEX application_standing_agency_id_state_due_on_application_id_idx ON application_standing(agency_id, state, due_on, application_id);

CREATE INDEX application_standing_agency_id_section_id_state_due_on_idx ON application_standing(agency_id, section_id, state, due_on);

CREATE INDEX application_standing_agency_id_received_on_application_id_idx ON application_standing(agency_id, received_on DESC, application_id);

CREATE INDEX application_standing_agency_id_concluded_on_application_id_idx ON application_standing(agency_id, concluded_on DESC, application_id);

CREATE INDEX application_standing_agency_id_outcome_concluded_on_idx ON application_standing(agency_id, outcome, concluded_on DESC);

CREATE INDEX assignment_application_id_assigned_at_idx ON assignment(application_id, assigned_at);

CREATE INDEX assignment_agency_id_section_id_state_idx ON assignment(agency_id, section_id, state);

CREATE INDEX letter_application_id_created_at_idx ON letter(application_id, created_at);

CREATE INDEX letter_agency_id_state_idx ON letter(agency_id, state);

CREATE UNIQUE INDEX letter_agency_id_document_number_key ON letter(agency_id, document_number);

CREATE UNIQUE INDEX letter_template_agency_id_kind_outcome_version_key ON letter_template(agency_id, kind, outcome, version);

ALTER TABLE appeal ADD CONSTRAINT appeal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE appeal ADD CONSTRAINT appeal_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE appeal ADD CONSTRAINT appeal_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letter(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE appeal ADD CONSTRAINT appeal_preceded_by_fkey FOREIGN KEY (preceded_by) REFERENCES appeal(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE appeal ADD CONSTRAINT appeal_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE appeal ADD CONSTRAINT appeal_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application ADD CONSTRAINT application_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application ADD CONSTRAINT application_section_id_fkey FOREIGN KEY (section_id) REFERENCES section(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application ADD CONSTRAINT application_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application ADD CONSTRAINT application_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application_event ADD CONSTRAINT application_event_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application_event ADD CONSTRAINT application_event_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letter(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application_event ADD CONSTRAINT application_event_reverses_fkey FOREIGN KEY (reverses) REFERENCES application_event(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application_event ADD CONSTRAINT application_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE application_standing ADD CONSTRAINT application_standing_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE assignment ADD CONSTRAINT assignment_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE assignment ADD CONSTRAINT assignment_section_id_agency_id_fkey FOREIGN KEY (section_id, agency_id) REFERENCES section(id, agency_id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE assignment ADD CONSTRAINT assignment_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE assignment ADD CONSTRAINT assignment_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_template_id_fkey FOREIGN KEY (template_id) REFERENCES letter_template(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_last_edited_by_fkey FOREIGN KEY (last_edited_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter ADD CONSTRAINT letter_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter_template ADD CONSTRAINT letter_template_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE letter_template ADD CONSTRAINT letter_template_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE disclosure_settings ADD CONSTRAINT disclosure_settings_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE calendar_feed (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    ended_at TIMESTAMPTZ(3),

    CONSTRAINT calendar_feed_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX calendar_feed_token_hash_key ON calendar_feed(token_hash);

CREATE INDEX calendar_feed_person_id_idx ON calendar_feed(person_id);

ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Guards ------------------------------------------------------------------------------------------------------

ALTER TABLE application ADD CONSTRAINT application_number CHECK (number ~ '^\d{4}-\d{4,}$');
ALTER TABLE application ADD CONSTRAINT application_channel
  CHECK (channel IN ('inPerson', 'registeredPost', 'post', 'fax', 'email', 'online'));
ALTER TABLE application ADD CONSTRAINT application_applicant_kind
  CHECK (applicant_kind IN ('naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrganisation', 'legalServiceOrganisation', 'otherOrganisation'));
ALTER TABLE application ADD CONSTRAINT application_has_matter CHECK (length(btrim(matter)) BETWEEN 1 AND 200);
ALTER TABLE application ADD CONSTRAINT application_has_request CHECK (length(btrim(request)) BETWEEN 1 AND 10000);
ALTER TABLE application ADD CONSTRAINT application_form CHECK (form_wanted IN ('paper', 'electronic', 'other'));
ALTER TABLE application ADD CONSTRAINT application_delivery
  CHECK (delivery_wanted IN ('post', 'email', 'inPerson', 'online'));
ALTER TABLE application ADD CONSTRAINT application_access_hash CHECK (access_hash ~ '^[0-9a-f]{64}$');
CREATE TRIGGER application_never_goes BEFORE DELETE OR TRUNCATE ON application EXECUTE FUNCTION never_changes();

CREATE FUNCTION guard_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.agency_id, OLD.number, OLD.registered_at, OLD.registered_by)
    IS DISTINCT FROM (NEW.id, NEW.agency_id, NEW.number, NEW.registered_at, NEW.registered_by) THEN
    RAISE EXCEPTION 'application %: number and registration stay', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER application_guard BEFORE UPDATE ON application FOR EACH ROW EXECUTE FUNCTION guard_application();

ALTER TABLE number_counter ADD CONSTRAINT number_counter_series CHECK (series IN ('application', 'letter'));
ALTER TABLE number_counter ADD CONSTRAINT number_counter_last CHECK (last > 0);

-- One step at a time: a number is neither skipped nor given twice, whoever writes.
CREATE FUNCTION number_counter_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW.last <> 1) OR (TG_OP = 'UPDATE' AND NEW.last <> OLD.last + 1) THEN
    RAISE EXCEPTION 'number counter: one step at a time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER number_counter_one_step BEFORE INSERT OR UPDATE ON number_counter FOR EACH ROW EXECUTE FUNCTION number_counter_steps();

ALTER TABLE application_event ADD CONSTRAINT application_event_number CHECK (number > 0);
ALTER TABLE application_event ADD CONSTRAINT application_event_kind
  CHECK (kind IN ('received', 'correctionAsked', 'corrected', 'thirdPartyAsked', 'thirdPartyAnswered', 'agencyAsked',
    'agencyAnswered', 'reasonsAsked', 'reasonsGiven', 'delayed', 'extended', 'feeNotified', 'feePaid', 'transferred',
    'replied', 'lapsed', 'withdrawn', 'reversed'));
ALTER TABLE application_event ADD CONSTRAINT application_event_reversal
  CHECK ((kind = 'reversed') = (reverses IS NOT NULL));
ALTER TABLE application_event ADD CONSTRAINT application_event_reversal_reason
  CHECK (kind <> 'reversed' OR length(btrim(coalesce(reason, ''))) > 0);
CREATE TRIGGER application_event_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON application_event EXECUTE FUNCTION never_changes();

-- A counter-entry takes back an act of the same application, and no counter-entry.
CREATE FUNCTION guard_reversal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reverses IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM application_event e
    WHERE e.id = NEW.reverses AND e.application_id = NEW.application_id AND e.kind <> 'reversed'
  ) THEN
    RAISE EXCEPTION 'a counter-entry reverses an act of the same application' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER application_event_reversal_guard BEFORE INSERT ON application_event FOR EACH ROW EXECUTE FUNCTION guard_reversal();

ALTER TABLE application_standing ADD CONSTRAINT application_standing_state
  CHECK (state IN ('filed', 'running', 'awaitingCorrection', 'awaitingThirdParty', 'awaitingPayment', 'concluded'));
ALTER TABLE application_standing ADD CONSTRAINT application_standing_conclusion
  CHECK ((state = 'concluded') = (concluded_on IS NOT NULL) AND (concluded_on IS NULL) = (outcome IS NULL));
ALTER TABLE application_standing ADD CONSTRAINT application_standing_received
  CHECK (state = 'filed' OR received_on IS NOT NULL);
ALTER TABLE application_standing ADD CONSTRAINT application_standing_order CHECK (concluded_on >= received_on);
ALTER TABLE application_standing ADD CONSTRAINT application_standing_outcome
  CHECK (outcome IN ('disclosed', 'partlyDisclosed', 'refused.stateSecret', 'refused.prohibitedByLaw',
    'refused.threeSecuritiesOneStability', 'refused.thirdPartyRights', 'refused.internalAffairs',
    'refused.processInformation', 'refused.enforcementFile', 'refused.administrativeInquiry', 'unavailable.notHeld',
    'unavailable.needsCreation', 'unavailable.stillUnclear', 'notProcessed.petition', 'notProcessed.repeated',
    'notProcessed.publications', 'notProcessed.excessive', 'notProcessed.reconfirmation', 'other.notCorrected',
    'other.feeUnpaid', 'other.rest'));

-- Table 三 of any year is a sum of tallies: received and concluded, by year and kind of applicant.
ALTER TABLE application_tally ADD CONSTRAINT application_tally_count CHECK (count >= 0);

CREATE FUNCTION tally(agency uuid, day date, measure text, kind text, step int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO application_tally AS t (agency_id, year, measure, applicant_kind, count)
  SELECT agency, extract(year FROM day)::int, measure, kind, step WHERE day IS NOT NULL
  ON CONFLICT (agency_id, year, measure, applicant_kind) DO UPDATE SET count = t.count + step;
$$;

CREATE FUNCTION tally_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.agency_id, OLD.received_on, OLD.outcome, OLD.concluded_on, OLD.applicant_kind)
    IS NOT DISTINCT FROM (NEW.agency_id, NEW.received_on, NEW.outcome, NEW.concluded_on, NEW.applicant_kind) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tally(NEW.agency_id, NEW.received_on, 'received', NEW.applicant_kind, 1);
    PERFORM tally(NEW.agency_id, NEW.concluded_on, NEW.outcome, NEW.applicant_kind, 1);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE application_tally SET count = count - 1
      WHERE agency_id = OLD.agency_id AND year = extract(year FROM OLD.received_on)::int
        AND measure = 'received' AND applicant_kind = OLD.applicant_kind;
    UPDATE application_tally SET count = count - 1
      WHERE agency_id = OLD.agency_id AND year = extract(year FROM OLD.concluded_on)::int
        AND measure = OLD.outcome AND applicant_kind = OLD.applicant_kind;
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER application_standing_tallied AFTER INSERT OR UPDATE OR DELETE ON application_standing
  FOR EACH ROW EXECUTE FUNCTION tally_standing();

ALTER TABLE assignment ADD CONSTRAINT assignment_state CHECK (state IN ('withSection', 'handedBack', 'taken', 'revoked'));
-- One section at a time has the substance in hand.
CREATE UNIQUE INDEX assignment_one_open ON assignment(application_id) WHERE state IN ('withSection', 'handedBack');

ALTER TABLE letter ADD CONSTRAINT letter_state
  CHECK (state IN ('draft', 'inReview', 'awaitingSignature', 'signed', 'sent', 'discarded'));
ALTER TABLE letter ADD CONSTRAINT letter_kind
  CHECK (kind IN ('receipt', 'correctionNotice', 'thirdPartyLetter', 'thirdPartyDecision', 'extensionNotice',
    'reasonsRequest', 'feeNotice', 'reply', 'correction'));
ALTER TABLE letter ADD CONSTRAINT letter_reply_has_outcome CHECK ((kind = 'reply') = (outcome IS NOT NULL));
ALTER TABLE letter ADD CONSTRAINT letter_signed_is_whole
  CHECK (state NOT IN ('signed', 'sent')
    OR (document_number IS NOT NULL AND digest IS NOT NULL AND content IS NOT NULL AND signed_by IS NOT NULL AND signed_at IS NOT NULL));
ALTER TABLE letter ADD CONSTRAINT letter_sent_is_told CHECK (state <> 'sent' OR (sent_on IS NOT NULL AND sent_by IS NOT NULL));

CREATE FUNCTION guard_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('signed', 'sent') AND
    (OLD.id, OLD.agency_id, OLD.application_id, OLD.kind, OLD.outcome, OLD.elements, OLD.document_number, OLD.digest, OLD.content, OLD.signed_by, OLD.signed_at)
    IS DISTINCT FROM
    (NEW.id, NEW.agency_id, NEW.application_id, NEW.kind, NEW.outcome, NEW.elements, NEW.document_number, NEW.digest, NEW.content, NEW.signed_by, NEW.signed_at) THEN
    RAISE EXCEPTION 'letter %: what is signed never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'signed' AND NEW.state NOT IN ('signed', 'sent') OR OLD.state = 'sent' AND NEW.state <> 'sent'
    OR OLD.state = 'discarded' THEN
    RAISE EXCEPTION 'letter %: no way from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER letter_guard BEFORE UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION guard_letter();
CREATE TRIGGER letter_never_goes BEFORE DELETE OR TRUNCATE ON letter EXECUTE FUNCTION never_changes();
CREATE TRIGGER letter_template_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON letter_template EXECUTE FUNCTION never_changes();

ALTER TABLE disclosure_settings ADD CONSTRAINT disclosure_settings_fee CHECK (fee_basis IN ('items', 'pages'));
ALTER TABLE disclosure_settings ADD CONSTRAINT disclosure_settings_retention CHECK (retention_years BETWEEN 1 AND 100);

ALTER TABLE appeal ADD CONSTRAINT appeal_kind
  CHECK (kind IN ('reconsideration', 'litigationDirect', 'litigationAfterReconsideration'));
ALTER TABLE appeal ADD CONSTRAINT appeal_result
  CHECK (result IN ('upheld', 'corrected', 'otherResult') AND closed_on IS NOT NULL OR result IS NULL AND closed_on IS NULL);
ALTER TABLE appeal ADD CONSTRAINT appeal_order CHECK (answered_on >= received_on AND closed_on >= received_on);
ALTER TABLE appeal ADD CONSTRAINT appeal_preceded CHECK (preceded_by IS NULL OR kind = 'litigationAfterReconsideration');
ALTER TABLE appeal ADD CONSTRAINT appeal_words CHECK (length(btrim(matter)) > 0 AND length(btrim(authority)) > 0);
CREATE TRIGGER appeal_never_goes BEFORE DELETE OR TRUNCATE ON appeal EXECUTE FUNCTION never_changes();
