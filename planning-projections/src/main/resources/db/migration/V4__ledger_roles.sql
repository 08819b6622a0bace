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

-- From here on only functions of the owner without a login write. Who migrates must be able to act as that owner; where it made
-- the role itself it may let itself in.
do $$
declare
    thing text;
begin
    if not pg_has_role('muster_ledger', 'set') then
        execute format('grant muster_ledger to %I with inherit false, set true', current_user);
    end if;
    execute 'grant usage, create on schema ledger to muster_ledger';
    for thing in
        select format('table ledger.%I', tablename) from pg_tables where schemaname = 'ledger'
        union all
        select format('function %s', p.oid::regprocedure) from pg_proc p where p.pronamespace = 'ledger'::regnamespace
        union all
        select 'type ledger.outcome'
    loop
        execute format('alter %s owner to muster_ledger', thing);
    end loop;
    execute 'alter schema ledger owner to muster_ledger';
end
$$;
