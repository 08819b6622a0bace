-- Who was given what and why (28 CFR 23.20; rule INF-03). In no event, for most of it is reading; no word of what was told. The
-- service adds to it and reads it, and can take nothing back.
CREATE SCHEMA dissemination;

CREATE TABLE dissemination.record (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    given_at     timestamptz NOT NULL,
    receiver     text NOT NULL,
    name         text NOT NULL,
    agency_id    uuid,
    door         text NOT NULL,
    need         text NOT NULL,
    operation_id uuid,
    first_seq    bigint,
    last_seq     bigint,
    request_id   text
);
CREATE INDEX record_operation ON dissemination.record (operation_id, number);
CREATE INDEX record_agency ON dissemination.record (agency_id, number);

CREATE FUNCTION dissemination.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING message = format('%s of the record of disseminations is refused', tg_op);
END
$$;
REVOKE ALL ON FUNCTION dissemination.refuse_change() FROM public;

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON dissemination.record
    FOR EACH STATEMENT EXECUTE FUNCTION dissemination.refuse_change();
ALTER TABLE dissemination.record ENABLE ALWAYS TRIGGER stays;

GRANT USAGE ON SCHEMA dissemination TO muster_service;
GRANT SELECT, INSERT ON dissemination.record TO muster_service;
GRANT USAGE, CREATE ON SCHEMA dissemination TO muster_ledger;
ALTER TABLE dissemination.record OWNER TO muster_ledger;
ALTER FUNCTION dissemination.refuse_change() OWNER TO muster_ledger;
ALTER SCHEMA dissemination OWNER TO muster_ledger;
