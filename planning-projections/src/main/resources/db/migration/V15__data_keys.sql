-- The keys of what is sealed in events, beside the ledger: a row that is deleted takes with it what only its key can open, and no
-- hash of the chain changes. Each is itself wrapped under a key that is in no database.
CREATE SCHEMA sealing;
GRANT USAGE ON SCHEMA sealing TO muster_service;

CREATE TABLE sealing.data_key (
    id      uuid  PRIMARY KEY,
    wrapped bytea NOT NULL
);
GRANT SELECT, INSERT, DELETE ON sealing.data_key TO muster_service;
