-- Digests by e-mail: one per person and day, held by the key. People are never deleted, so no reference is needed.
CREATE TABLE sent_digest (
    person_id UUID NOT NULL,
    day DATE NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT sent_digest_pkey PRIMARY KEY (person_id,day)
);

CREATE INDEX sent_digest_day_idx ON sent_digest(day);
