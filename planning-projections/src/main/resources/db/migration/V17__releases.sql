-- Plans list survivors' releases from now on, so they are made from the ledger again.
DELETE FROM views.operation_plan;
DELETE FROM views.token WHERE processor_name = 'operation-plan';
