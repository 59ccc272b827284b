-- What the remedy clause of a letter says beside the authorities: its terms, and how it is worded where the books
-- disagree whether an answer under Art. 36 (7) is a refusal.
ALTER TABLE disclosure_settings
  ADD COLUMN reconsideration_days INTEGER NOT NULL DEFAULT 60,
  ADD COLUMN litigation_months INTEGER NOT NULL DEFAULT 6,
  ADD COLUMN inquiry_remedy TEXT NOT NULL DEFAULT 'either';
ALTER TABLE disclosure_settings ADD CONSTRAINT disclosure_settings_remedy_terms
  CHECK (reconsideration_days BETWEEN 60 AND 365 AND litigation_months BETWEEN 6 AND 12);
ALTER TABLE disclosure_settings ADD CONSTRAINT disclosure_settings_inquiry_remedy
  CHECK (inquiry_remedy IN ('either', 'reviewFirst'));

ALTER TABLE letter_template ADD CONSTRAINT letter_template_version CHECK (version > 0);
ALTER TABLE letter_template ADD CONSTRAINT letter_template_kind
  CHECK (kind IN ('receipt', 'correctionNotice', 'thirdPartyLetter', 'thirdPartyDecision', 'extensionNotice',
    'reasonsRequest', 'feeNotice', 'reply', 'correction'));
ALTER TABLE letter_template ADD CONSTRAINT letter_template_outcome CHECK ((kind = 'reply') = (outcome <> ''));

-- No letter is signed without its files: whoever writes, it is looked at when the transaction ends.
CREATE FUNCTION letter_has_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(DISTINCT part) FROM vault_record
      WHERE subject = 'letter:' || NEW.id AND part IN ('docx', 'pdf')) < 2 THEN
    RAISE EXCEPTION 'letter %: it can''t be signed without its files', NEW.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER letter_signed_has_files AFTER UPDATE OF state ON letter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state <> 'signed' AND NEW.state = 'signed') EXECUTE FUNCTION letter_has_files();
