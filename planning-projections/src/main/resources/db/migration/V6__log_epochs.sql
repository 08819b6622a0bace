-- A log that was restored from an older backup goes on as another one (docs/ledger-format.md, section 9). What was signed under the
-- old name is no longer in it, so the first checkpoint under the new one takes that one's place without going on from it.

-- Who migrates may act as the owner, but is not the owner.
set local role muster_ledger;

-- False where another checkpoint has come between, and for a name that is not the log's at present.
create or replace function ledger.put_checkpoint(was bigint, becomes bigint, signed text) returns boolean
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
declare
    name   text := split_part(signed, E'\n', 1);
    opened text := (select convert_from(e.payload, 'UTF8')::json ->> 'origin'
                      from streams s join events e on e.stream = s.key and e.version = s.version
                     where s.name = 'ledger/epochs');
begin
    update checkpoint set size = becomes, note = signed
     where size = was and becomes <= (select position from head)
       and (opened is null or name = opened)
       and (becomes > was and (note = '' or split_part(note, E'\n', 1) = name)
            or opened is not null and note <> '' and split_part(note, E'\n', 1) <> name);
    return found;
end
$$;

reset role;
