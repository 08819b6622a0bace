-- The conflicts that checks found, from both sides: who is to be told of them, and what has become of them.
CREATE TABLE views.deconfliction_found (
    conflict_id  uuid NOT NULL,
    operation_id uuid NOT NULL,
    other_id     uuid NOT NULL, -- the other operation
    raid_id      uuid NOT NULL, -- of this side, with its window
    starts       timestamptz NOT NULL,
    ends         timestamptz NOT NULL,
    premises     boolean NOT NULL, -- the other side's class of event
    contact_by   timestamptz NOT NULL,
    stands       boolean NOT NULL DEFAULT true,
    escalated    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (conflict_id, operation_id)
);
CREATE INDEX deconfliction_found_operation ON views.deconfliction_found (operation_id);
CREATE INDEX deconfliction_found_raid ON views.deconfliction_found (raid_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON views.deconfliction_found TO muster_service;
