-- What is due when: the table of db-scheduler 16, made from the ledger again like any view.
CREATE TABLE views.deadline (
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
CREATE INDEX deadline_due ON views.deadline (execution_time);
CREATE INDEX deadline_heartbeat ON views.deadline (last_heartbeat);

GRANT SELECT, INSERT, UPDATE, DELETE ON views.deadline TO muster_service;
