-- By whose clock the stages of an operation's raids are reckoned.
CREATE TABLE views.operation_zone (
    operation uuid PRIMARY KEY,
    zone      text NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON views.operation_zone TO muster_service;

-- Stages are due from now on, so the deadlines are made from the ledger again; those of conflicts are another projection's.
DELETE FROM views.deadline WHERE split_part(task_instance, '/', 1) NOT IN ('notice-conflicts', 'escalate-conflict');
DELETE FROM views.participation;
DELETE FROM views.seat_lost;
DELETE FROM views.token WHERE processor_name = 'deadlines';
