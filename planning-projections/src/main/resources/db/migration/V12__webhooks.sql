-- Receivers that agencies named for their updates, made from the ledger again like any view.
CREATE TABLE views.webhook (
    id        uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    -- Deliveries are made where both hold.
    enabled   boolean NOT NULL,
    seat      boolean NOT NULL DEFAULT true,
    webhook   text NOT NULL
);
CREATE INDEX webhook_agency ON views.webhook (agency_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON views.webhook TO muster_service;

-- What was delivered is in no event, so none of this can be made again. It holds no word of what was told.
CREATE SCHEMA delivery;
GRANT USAGE ON SCHEMA delivery TO muster_service;

-- Up to which number of its agency's feed a receiver's lanes know what is to come.
CREATE TABLE delivery.spread (
    webhook_id uuid PRIMARY KEY,
    seq        bigint NOT NULL
);

-- One operation on its way to one receiver, in order: one that fails holds up no other.
CREATE TABLE delivery.lane (
    webhook_id    uuid NOT NULL,
    operation_id  uuid NOT NULL,
    newest        bigint NOT NULL,
    delivered     bigint NOT NULL,
    failures      integer NOT NULL DEFAULT 0,
    failing_since timestamptz,
    parked        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (webhook_id, operation_id)
);
CREATE INDEX lane_behind ON delivery.lane (webhook_id) WHERE delivered < newest;

CREATE TABLE delivery.attempt (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id   uuid NOT NULL,
    operation_id uuid,
    seq          bigint,
    tried_at     timestamptz NOT NULL,
    try          integer NOT NULL,
    outcome      text NOT NULL,
    status       integer,
    millis       bigint NOT NULL,
    again_at     timestamptz
);
CREATE INDEX attempt_webhook ON delivery.attempt (webhook_id, number);

-- The table of db-scheduler 16: lanes and replays that are due.
CREATE TABLE delivery.job (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_due ON delivery.job (execution_time);
CREATE INDEX job_heartbeat ON delivery.job (last_heartbeat);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA delivery TO muster_service;
