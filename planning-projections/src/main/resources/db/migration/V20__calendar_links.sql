-- Links under which programs that show no token read an agency's calendar; the secret in an address is derived, and stands nowhere.
CREATE TABLE views.calendar_link (
    id        uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    label     text NOT NULL,
    issued_at timestamptz NOT NULL
);
CREATE INDEX calendar_link_agency ON views.calendar_link (agency_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON views.calendar_link TO muster_service;
