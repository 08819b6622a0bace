-- The service reads the ledger and calls its functions; it can change nothing by itself. Who may log in as it, and with
-- which password, is not decided here.

do $$
begin
    create role muster_service nologin;
exception
    when duplicate_object or unique_violation then null;
end
$$;

revoke all on all functions in schema ledger from public;

grant usage on schema ledger to muster_service;
grant select on all tables in schema ledger to muster_service;
grant execute on all functions in schema ledger to muster_service;
revoke execute on function ledger.refuse_change() from muster_service;
