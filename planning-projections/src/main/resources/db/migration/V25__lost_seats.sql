-- A lost seat ends the part that an agency was invited to before, and none that it is invited to after.
-- So the deadlines are made from the ledger again; those of conflicts are another projection's.
DELETE FROM views.deadline WHERE split_part(task_instance, '/', 1) NOT IN ('notice-conflicts', 'escalate-conflict');
DELETE FROM views.participation;
DELETE FROM views.seat_lost;
DELETE FROM views.operation_zone;
DELETE FROM views.token WHERE processor_name = 'deadlines';

ALTER TABLE views.participation ADD COLUMN invitation bigint NOT NULL;
