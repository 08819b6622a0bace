-- The ledger: every event of every stream in one order, and what must not happen twice.
-- Only the functions of V2 write here; the constraints are the guard behind their checks.

create extension if not exists btree_gist;

-- Nobody logs in as the owner of the ledger. Who migrates may act as it while it migrates (V4).
do $$
begin
    create role muster_ledger nologin;
exception
    when duplicate_object or unique_violation then null;
end
$$;

create schema ledger;

-- One row. The key makes the pseudonyms of those who act, so that a leaf record alone tells nobody who it was.
create table ledger.identity (
    single        boolean primary key default true check (single),
    pseudonym_key bytea   not null check (length(pseudonym_key) = 32)
);

insert into ledger.identity (pseudonym_key)
values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- One row. Whoever appends holds its lock, so positions are gapless and are the commit order.
-- The low fillfactor lets each update stay in the same page without touching an index.
create table ledger.head (
    single      boolean     primary key default true check (single),
    position    bigint      not null,
    recorded_at timestamptz not null,
    seeding     boolean     not null
) with (fillfactor = 10);

insert into ledger.head (position, recorded_at, seeding) values (0, 'epoch', false);

-- Names are random and public; keys grow with time and stay inside, because random keys make large indexes slow.
create table ledger.streams (
    key     bigint generated always as identity primary key,
    name    text   not null unique,
    version bigint not null,
    leaf    bytea  not null     -- of its last event
) with (fillfactor = 80);

-- payload and metadata hold JSON as the very bytes that were written. seal is what of a leaf record stands nowhere else: actor,
-- salt and key commitments, 32 bytes each; leaf is the record's hash (docs/ledger-format.md). stream is a key of ledger.streams
-- without a constraint that says so: nobody can delete one, and looking each up again costs as much as writing the event.
create table ledger.events (
    position    bigint      primary key,
    event_id    uuid        not null unique,
    stream      bigint      not null,
    version     bigint      not null,
    type        text        not null,
    revision    integer     not null,
    recorded_at timestamptz not null,
    payload     bytea       not null,
    metadata    bytea       not null,
    seal        bytea       not null,
    leaf        bytea       not null,
    unique (stream, version)
);

-- What only one may hold at a time. A claim for good has a range without bounds.
create table ledger.claims (
    kind   text      not null,
    key    text      not null,
    during tstzrange not null check (not isempty(during)),
    id     uuid      not null,
    stream bigint    not null references ledger.streams,
    exclude using gist (kind with =, key with =, during with &&) not deferrable
);

create index claims_id on ledger.claims (id);
create index claims_stream on ledger.claims (stream, kind);

-- scope is the hash of who, method, path and key.
create table ledger.idempotency (
    scope      bytea       primary key,
    body_hash  bytea       not null,
    answer     text        not null,
    position   bigint      not null,
    created_at timestamptz not null
);

create function ledger.refuse_change() returns trigger
language plpgsql as $$
begin
    raise insufficient_privilege using message = format('%s of %I.%I is refused: what happened stays as it was recorded',
                                                        tg_op, tg_table_schema, tg_table_name);
end
$$;

create trigger events_are_permanent
    before update or delete or truncate on ledger.events
    for each statement execute function ledger.refuse_change();

-- Also where a session calls itself a replica.
alter table ledger.events enable always trigger events_are_permanent;
