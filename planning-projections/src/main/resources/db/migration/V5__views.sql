-- Read models of the lead side. Each row is the answer that is given; the columns beside it are what lists are asked by.
CREATE SCHEMA views;
GRANT USAGE ON SCHEMA views TO muster_service;

CREATE TABLE views.operation_plan (
    id             uuid PRIMARY KEY,
    code_name      text NOT NULL,
    lead_agency_id uuid NOT NULL,
    participants   uuid[] NOT NULL,
    version        bigint NOT NULL,
    plan           text NOT NULL
);
CREATE INDEX operation_plan_lead ON views.operation_plan (lead_agency_id, code_name, id);
CREATE INDEX operation_plan_participants ON views.operation_plan USING gin (participants);

CREATE TABLE views.agency (
    id     uuid PRIMARY KEY,
    code   text NOT NULL,
    agency text NOT NULL
);

CREATE TABLE views.officer (
    id        uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    name      text NOT NULL,
    officer   text NOT NULL
);
CREATE INDEX officer_agency ON views.officer (agency_id, name, id);

-- How far each read model has come: Axon's tracking tokens.
CREATE TABLE views.token (
    processor_name text NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    owner          text,
    timestamp      text NOT NULL,
    PRIMARY KEY (processor_name, segment)
);

-- Which agencies have a model of their own, and in which schema it lives. The model itself stands there and nowhere else.
CREATE TABLE views.agency_model (
    agency_id uuid PRIMARY KEY,
    space     text NOT NULL UNIQUE
);

-- Evidence that an auditor asked for, while it is made and for a day after.
CREATE TABLE views.evidence (
    id           uuid PRIMARY KEY,
    operation_id uuid NOT NULL,
    asked_at     timestamptz NOT NULL,
    touched_at   timestamptz NOT NULL,
    events       bigint NOT NULL,
    written      bigint NOT NULL,
    bundle       bytea
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA views TO muster_service;
