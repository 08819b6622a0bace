-- Which agencies take part where beside the lead, and which have lost their seat: whose participations end by an event.
CREATE TABLE views.participation (
    operation uuid NOT NULL,
    agency    uuid NOT NULL,
    PRIMARY KEY (agency, operation)
);
CREATE INDEX participation_of ON views.participation (operation);

CREATE TABLE views.seat_lost (
    agency uuid PRIMARY KEY
);

GRANT SELECT, INSERT, UPDATE, DELETE ON views.participation, views.seat_lost TO muster_service;

-- More than warrants is due from now on, so the deadlines are made from the ledger again.
DELETE FROM views.deadline;
DELETE FROM views.token WHERE processor_name = 'deadlines';
