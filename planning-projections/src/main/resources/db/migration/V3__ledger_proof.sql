-- The proof beside the log (docs/ledger-format.md): hashes that can be made again from the leaves, and the last checkpoint, which
-- cannot.

-- Roots of the perfect subtrees of 2^8, 2^16, 2^24 ... leaves: with them, any proof needs at most 256 hashes of each level below.
create table ledger.subtrees (
    level smallint not null,
    index bigint   not null,
    hash  bytea    not null,
    primary key (level, index)
);

-- One row: the last checkpoint that was signed, and which node signs at present. The lease saves work; what forbids a fork is that
-- a checkpoint takes the place only of the one that its signer went on from.
create table ledger.checkpoint (
    single       boolean     primary key default true check (single),
    size         bigint      not null,
    note         text        not null,
    leased_by    text,
    leased_until timestamptz not null
) with (fillfactor = 20);

insert into ledger.checkpoint (size, note, leased_until) values (0, '', 'epoch');

-- What this node has cosigned last of other ledgers.
create table ledger.witnessed (
    origin text   primary key,
    size   bigint not null,
    root   bytea  not null
);

create function ledger.put_subtrees(at smallint, first bigint, hashes bytea[]) returns void
language sql volatile security definer
set search_path = ledger, pg_temp
as $$
    insert into subtrees (level, index, hash)
    select at, first + place - 1, hash from unnest(hashes) with ordinality as h (hash, place)
    on conflict do nothing
$$;

create function ledger.lease_checkpoint(node text, seconds double precision) returns boolean
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
begin
    update checkpoint set leased_by = node, leased_until = clock_timestamp() + make_interval(secs => seconds)
     where leased_by = node or leased_until < clock_timestamp();
    return found;
end
$$;

-- False where another checkpoint has come between.
create function ledger.put_checkpoint(was bigint, becomes bigint, signed text) returns boolean
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
begin
    update checkpoint set size = becomes, note = signed
     where size = was and becomes > was and becomes <= (select position from head);
    return found;
end
$$;

-- Adds signatures; the text that they sign stays.
create function ledger.cosign_checkpoint(signed text) returns boolean
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
begin
    update checkpoint set note = signed
     where split_part(note, E'\n\n', 1) = split_part(signed, E'\n\n', 1) and length(signed) > length(note);
    return found;
end
$$;

-- False where another cosignature for the same ledger has come between.
create function ledger.put_witnessed(log text, was bigint, becomes bigint, becomes_root bytea) returns boolean
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
begin
    if was = 0 then
        insert into witnessed (origin, size, root) values (log, becomes, becomes_root) on conflict do nothing;
    else
        update witnessed set size = becomes, root = becomes_root where origin = log and size = was and becomes >= was;
    end if;
    return found;
end
$$;

-- An idempotency key is kept for a day.
create function ledger.forget_answers() returns bigint
language sql volatile security definer
set search_path = ledger, pg_temp
as $$
    with gone as (delete from idempotency where created_at < now() - interval '24 hours' returning 1)
    select count(*) from gone
$$;
