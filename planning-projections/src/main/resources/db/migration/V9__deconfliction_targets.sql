-- Whom operations work on, by digests under a key that the database never sees. A row outlives its operation (ended: the ledger
-- position from which it is over), so that nobody can look who else works on a target and be gone before the other side looks.
CREATE TABLE views.deconfliction_target (
    id             uuid PRIMARY KEY,
    operation_id   uuid NOT NULL,
    kind           text NOT NULL,
    digest         text NOT NULL,
    case_reference text NOT NULL,
    contact_name   text NOT NULL,
    contact_phone  text NOT NULL,
    registered     bigint NOT NULL,
    ended          bigint
);
CREATE INDEX deconfliction_target_digest ON views.deconfliction_target (digest);
CREATE INDEX deconfliction_target_operation ON views.deconfliction_target (operation_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON views.deconfliction_target TO muster_service;
