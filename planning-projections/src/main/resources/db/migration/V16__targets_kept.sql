-- Digests of targets, beside the ledger: its events hold a stand-in, drawn at random. A row that is deleted takes the link with it.
CREATE TABLE sealing.target (
    operation_id uuid NOT NULL,
    digest       text NOT NULL,
    stand_in     text NOT NULL UNIQUE,
    PRIMARY KEY (operation_id, digest)
);
GRANT SELECT, INSERT, DELETE ON sealing.target TO muster_service;

ALTER TABLE views.deconfliction_target ADD COLUMN kept_until timestamptz;
