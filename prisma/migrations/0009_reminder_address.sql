-- Where a person's daily digest goes; empty where they want none.
ALTER TABLE person
  ADD COLUMN reminder_address text NOT NULL DEFAULT '',
  ADD CONSTRAINT person_reminder_address_shape CHECK (
    reminder_address = '' OR (length(reminder_address) <= 200 AND reminder_address ~ '^[^@[:space:]]+@[^@[:space:]]+$'));
