-- Where and when officers mean to enter, of all operations: what is asked is who else is near.
CREATE TABLE views.deconfliction_operation (
    id            uuid PRIMARY KEY,
    agency_id     uuid NOT NULL,
    contact_name  text,
    contact_phone text,
    exempt        boolean NOT NULL DEFAULT false
);

CREATE TABLE views.deconfliction_site (
    id       uuid PRIMARY KEY,
    place    point NOT NULL, -- longitude, latitude
    premises boolean NOT NULL
);

CREATE TABLE views.deconfliction_raid (
    id           uuid PRIMARY KEY,
    operation_id uuid NOT NULL,
    site_id      uuid NOT NULL,
    place        point NOT NULL,
    entry        tstzrange NOT NULL
);
CREATE INDEX deconfliction_raid_near ON views.deconfliction_raid USING gist (place, entry);
CREATE INDEX deconfliction_raid_operation ON views.deconfliction_raid (operation_id);

CREATE TABLE views.deconfliction_settlement (
    conflict_id  uuid NOT NULL,
    operation_id uuid NOT NULL,
    overridden   boolean NOT NULL,
    PRIMARY KEY (conflict_id, operation_id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON views.deconfliction_operation, views.deconfliction_site,
    views.deconfliction_raid, views.deconfliction_settlement TO muster_service;
