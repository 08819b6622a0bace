-- The only way into the ledger.

create type ledger.outcome as (
    caller         integer,
    outcome        text,         -- accepted, version-conflict, claim-taken, key-known, key-reused
    first_position bigint,       -- accepted: of its first event; key-known: as stored with the key
    last_position  bigint,
    last_version   bigint,
    recorded_at    timestamptz,
    refused_claims uuid[],       -- claim-taken: the caller's own claims that cannot be had, never whose they are
    answer         text          -- key-known: as stored with the key
);

-- Which of the claims wanted cannot be had once the released ones are free: they meet one that is held, or an earlier one
-- of the same list.
create function ledger.conflicts(
    kinds text[], keys text[], froms timestamptz[], untils timestamptz[], ids uuid[], released uuid[]
) returns uuid[]
language sql stable
set search_path = ledger, pg_temp
as $$
    with wanted as (
        select place, kind, key, tstzrange(since, until) as during, id
        from unnest(kinds, keys, froms, untils, ids) with ordinality as w (kind, key, since, until, id, place)
    )
    select coalesce(array_agg(w.id order by w.place), '{}')
    from wanted w
    where exists (select from claims c
                  where c.kind = w.kind and c.key = w.key and c.during && w.during and c.id <> all (released))
       or exists (select from wanted earlier
                  where earlier.kind = w.kind and earlier.key = w.key and earlier.during && w.during
                    and earlier.place < w.place)
$$;

create function ledger.zero_hash() returns bytea
language sql immutable
as $$
    select decode(repeat('00', 32), 'hex')
$$;

-- The hash of an event's leaf record (docs/ledger-format.md, section 1). The caller's tail is all that it knows of the event;
-- the event's place in the log comes before it.
create function ledger.leaf(event_position bigint, event_version bigint, previous bytea, recorded_at timestamptz, tail bytea)
returns bytea
language sql stable
as $$
    select sha256('\x0001'::bytea || int8send(event_position) || int8send(event_version) || previous
                  || int8send((extract(epoch from recorded_at) * 1000000)::bigint) || tail)
$$;

-- Takes a whole group of callers, numbered from 1 in the order of their arrival, and answers each by one row. The arrays
-- that start alike belong together, entry by entry; events lie in the order of their callers. An event without an expected
-- version gets the next free one; a null in given_times means now.
--
-- A group in which nobody stands in anybody's way, nearly every one, is checked as a whole; any other caller by caller, with
-- all checks of a caller made before anything of it is written, so that a refused one leaves nothing. They do not race:
-- every writer holds the head's lock, and as each statement of a volatile function sees what was committed before it,
-- all of them see what the previous holder wrote. That needs read committed, PostgreSQL's default.
--
-- Its plans are made once: made anew for each call they take longer than the writing.
create function ledger.append(
    callers integer, given_times timestamptz[],
    event_callers integer[], event_ids uuid[], event_streams text[], event_expected bigint[],
    event_types text[], event_revisions integer[], event_payloads bytea[], event_metadata bytea[],
    event_tails bytea[],
    claim_callers integer[], claim_streams text[], claim_kinds text[], claim_keys text[],
    claim_froms timestamptz[], claim_untils timestamptz[], claim_ids uuid[],
    release_callers integer[], release_ids uuid[],
    key_callers integer[], key_scopes bytea[], key_bodies bytea[], key_answers text[]
) returns setof ledger.outcome
language plpgsql volatile security definer
set search_path = ledger, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
    log          head;
    names        text[];        -- the streams of this call, each once
    stream_keys  bigint[];      -- per name; null while the stream does not exist
    versions     bigint[];      -- per name, as the callers accepted so far leave it
    last_leaves  bytea[];       -- per name, as the events placed so far leave it
    slots        integer[];     -- per event, the place of its stream in names
    new_streams  bigint[];      -- per event, and null where its caller was refused; so the next four
    new_versions bigint[];
    positions    bigint[];
    times        timestamptz[];
    new_leaves   bytea[];
    clock        timestamptz;
    before       bigint;        -- the head as it was found
    alone        boolean;       -- whether no caller is in another's way
    events_given integer := cardinality(event_ids);
    claims_given boolean := cardinality(claim_callers) > 0;
    frees_given  boolean := cardinality(release_callers) > 0;
    keys_given   boolean := cardinality(key_callers) > 0;
    reply        outcome;
    known        idempotency;
    key_no       integer;
    released     uuid[] := '{}';
    first_event  integer;
    next_event   integer := 1;
    slot         integer;
    new_key      bigint;
begin
    select * into strict log from head for update;
    clock := clock_timestamp();
    before := log.position;

    select array_agg(n.name order by n.name), array_agg(s.key order by n.name),
           array_agg(coalesce(s.version, -1) order by n.name),
           array_agg(coalesce(s.leaf, zero_hash()) order by n.name)
      into names, stream_keys, versions, last_leaves
      from (select distinct unnest(event_streams) as name) n left join streams s on s.name = n.name;
    select array_agg(e.slot order by e.place), array_agg(versions[e.slot] + e.nth order by e.place),
           array_agg(before + e.place order by e.place),
           coalesce(bool_and(e.expected is null or e.expected = versions[e.slot] + e.nth), true)
      into slots, new_versions, positions, alone
      from (select place, expected, dense_rank() over (order by name)::integer as slot,
                   row_number() over (partition by name order by place) as nth
            from unnest(event_streams, event_expected) with ordinality as e (name, expected, place)) e;

    alone := alone and not frees_given and array_ndims(array_remove(given_times, null)) is null;
    if alone and keys_given then
        alone := not exists (select from idempotency i
                              where i.scope = any (key_scopes) and i.created_at > clock - interval '24 hours')
             and (select count(distinct k.scope) = count(*) from unnest(key_scopes) as k (scope));
    end if;
    if alone and claims_given then
        alone := cardinality(conflicts(claim_kinds, claim_keys, claim_froms, claim_untils, claim_ids, released)) = 0;
    end if;

    if alone then
        if array_position(stream_keys, null) is not null then
            insert into streams (name, version, leaf)
            select n.name, -1, zero_hash() from unnest(names, stream_keys) as n (name, key) where n.key is null;
            select array_agg(s.key order by n.place) into stream_keys
              from unnest(names) with ordinality as n (name, place) join streams s on s.name = n.name;
        end if;
        log.recorded_at := greatest(clock, log.recorded_at);
        log.position := before + events_given;
        new_streams := slots::bigint[];
        new_leaves := event_tails;
        for event_no in 1 .. events_given loop
            slot := slots[event_no];
            last_leaves[slot] := leaf(before + event_no, new_versions[event_no], last_leaves[slot], log.recorded_at,
                                      event_tails[event_no]);
            new_leaves[event_no] := last_leaves[slot];
            new_streams[event_no] := stream_keys[slot];
            versions[slot] := new_versions[event_no];
        end loop;
        times := array_fill(log.recorded_at, array[events_given]);
        if claims_given then
            insert into claims (kind, key, during, id, stream)
            select c.kind, c.key, tstzrange(c.since, c.until), c.id, s.key
              from unnest(claim_streams, claim_kinds, claim_keys, claim_froms, claim_untils, claim_ids)
                   as c (stream, kind, key, since, until, id)
              join streams s on s.name = c.stream;
        end if;
        if keys_given then
            insert into idempotency as i (scope, body_hash, answer, position, created_at)
            select k.scope, k.body, k.answer, e.position, clock
              from unnest(key_callers, key_scopes, key_bodies, key_answers) as k (caller, scope, body, answer)
              join (select g.caller, max(g.position) as position
                    from unnest(event_callers, positions) as g (caller, position) group by g.caller) e on e.caller = k.caller
            on conflict (scope) do update
               set body_hash = excluded.body_hash, answer = excluded.answer,
                   position = excluded.position, created_at = excluded.created_at;
        end if;
        return query
            select e.caller, 'accepted'::text, min(e.position), max(e.position), new_versions[max(e.place)::integer],
                   log.recorded_at, null::uuid[], null::text
              from unnest(event_callers, positions) with ordinality as e (caller, position, place)
             group by e.caller order by e.caller;
    else
        -- Whole from the start: an array that is first written behind its first place begins there, and would be read
        -- shifted.
        new_streams := array_fill(null::bigint, array[events_given]);
        positions := new_streams;
        new_versions := new_streams;
        times := array_fill(null::timestamptz, array[events_given]);
        new_leaves := array_fill(null::bytea, array[events_given]);
        for caller_no in 1 .. callers loop
            reply := null;
            reply.caller := caller_no;
            reply.outcome := 'accepted';

            key_no := case when keys_given then array_position(key_callers, caller_no) end;
            if key_no is not null then
                select * into known from idempotency i
                 where i.scope = key_scopes[key_no] and i.created_at > clock - interval '24 hours';
                if found and known.body_hash = key_bodies[key_no] then
                    reply.outcome := 'key-known';
                    reply.answer := known.answer;
                    reply.first_position := known.position;
                    reply.last_position := known.position;
                elsif found then
                    reply.outcome := 'key-reused';
                end if;
            end if;

            first_event := next_event;
            while event_callers[next_event] = caller_no loop
                slot := slots[next_event];
                versions[slot] := versions[slot] + 1;
                new_versions[next_event] := versions[slot];
                if reply.outcome = 'accepted' and event_expected[next_event] <> versions[slot] then
                    reply.outcome := 'version-conflict';
                end if;
                next_event := next_event + 1;
            end loop;

            if frees_given then
                released := array(select r.id from unnest(release_callers, release_ids) as r (caller, id)
                                  where r.caller = caller_no);
            end if;
            if reply.outcome = 'accepted' and claims_given and caller_no = any (claim_callers) then
                select conflicts(array_agg(c.kind), array_agg(c.key), array_agg(c.since), array_agg(c.until),
                                 array_agg(c.id), released)
                  into reply.refused_claims
                  from unnest(claim_callers, claim_kinds, claim_keys, claim_froms, claim_untils, claim_ids)
                       as c (caller, kind, key, since, until, id)
                 where c.caller = caller_no;
                if cardinality(reply.refused_claims) > 0 then
                    reply.outcome := 'claim-taken';
                end if;
            end if;

            if reply.outcome <> 'accepted' then
                for event_no in first_event .. next_event - 1 loop
                    versions[slots[event_no]] := versions[slots[event_no]] - 1;
                end loop;
                return next reply;
                continue;
            end if;

            if given_times[caller_no] is null then
                log.recorded_at := greatest(clock, log.recorded_at);
            elsif not log.seeding then
                raise object_not_in_prerequisite_state using message = 'only a ledger that is being seeded takes times from its caller';
            elsif given_times[caller_no] < log.recorded_at then
                raise invalid_parameter_value using message = 'the times of the events seeded must not decrease';
            else
                log.recorded_at := given_times[caller_no];
            end if;

            reply.first_position := log.position + 1;
            for event_no in first_event .. next_event - 1 loop
                slot := slots[event_no];
                if stream_keys[slot] is null then
                    insert into streams (name, version, leaf) values (event_streams[event_no], -1, zero_hash())
                    returning key into new_key;
                    stream_keys[slot] := new_key;
                end if;
                log.position := log.position + 1;
                positions[event_no] := log.position;
                times[event_no] := log.recorded_at;
                new_streams[event_no] := stream_keys[slot];
                new_leaves[event_no] := leaf(log.position, new_versions[event_no], last_leaves[slot], log.recorded_at,
                                             event_tails[event_no]);
                last_leaves[slot] := new_leaves[event_no];
            end loop;
            reply.last_position := log.position;
            reply.last_version := new_versions[next_event - 1];
            reply.recorded_at := log.recorded_at;

            -- Written now and not with the events, because the callers behind must see them.
            if cardinality(released) > 0 then
                delete from claims where id = any (released);
            end if;
            if claims_given and caller_no = any (claim_callers) then
                insert into claims (kind, key, during, id, stream)
                select c.kind, c.key, tstzrange(c.since, c.until), c.id, s.key
                  from unnest(claim_callers, claim_streams, claim_kinds, claim_keys, claim_froms, claim_untils, claim_ids)
                       as c (caller, stream, kind, key, since, until, id)
                  join streams s on s.name = c.stream
                 where c.caller = caller_no;
            end if;
            if key_no is not null then
                insert into idempotency as i (scope, body_hash, answer, position, created_at)
                values (key_scopes[key_no], key_bodies[key_no], key_answers[key_no], log.position, clock)
                on conflict (scope) do update
                   set body_hash = excluded.body_hash, answer = excluded.answer,
                       position = excluded.position, created_at = excluded.created_at;
            end if;
            return next reply;
        end loop;
    end if;

    if log.position = before then
        return;
    end if;
    insert into events (position, event_id, stream, version, type, revision, recorded_at, payload, metadata, seal, leaf)
    select e.position, e.event_id, e.stream, e.version, e.type, e.revision, e.recorded_at, e.payload, e.metadata,
           substring(e.tail from 17 for 64), e.leaf
      from unnest(positions, event_ids, new_streams, new_versions, event_types, event_revisions, times,
                  event_payloads, event_metadata, event_tails, new_leaves)
           as e (position, event_id, stream, version, type, revision, recorded_at, payload, metadata, tail, leaf)
     where e.stream is not null;
    update streams s set version = n.version, leaf = n.leaf
      from unnest(stream_keys, versions, last_leaves) as n (key, version, leaf)
     where s.key = n.key and s.version <> n.version;
    update head set position = log.position, recorded_at = log.recorded_at;
    perform pg_notify('ledger', log.position::text);
end
$$;

-- One event of a caller that came alone and claims nothing, in a fraction of the time that a group's checks take. Answers
-- without a position when it must be refused or is not sure, and then leaves all as it was: ledger.append says why.
create function ledger.append_one(
    id uuid, stream_name text, expected bigint, event_type text, event_revision integer,
    event_payload bytea, event_metadata bytea, tail bytea,
    key_scope bytea, key_body bytea, key_answer text,
    out new_position bigint, out new_version bigint, out new_time timestamptz
)
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
declare
    last_time  timestamptz;
    stream_key bigint;
    new_leaf   bytea;
begin
    update head set position = position + 1, recorded_at = greatest(clock_timestamp(), recorded_at)
    returning position, recorded_at, old.recorded_at into new_position, new_time, last_time;
    if key_scope is null or not exists (select from idempotency i where i.scope = key_scope) then
        update streams set version = version + 1, leaf = leaf(new_position, version + 1, leaf, new_time, tail)
         where name = stream_name and (expected is null or version = expected - 1)
        returning key, version, leaf into stream_key, new_version, new_leaf;
        if not found and coalesce(expected, 0) = 0 then
            insert into streams (name, version, leaf)
            values (stream_name, 0, leaf(new_position, 0, zero_hash(), new_time, tail))
            on conflict (name) do nothing
            returning key, version, leaf into stream_key, new_version, new_leaf;
        end if;
    end if;
    if stream_key is null then
        update head set position = position - 1, recorded_at = last_time;
        new_position := null;
        return;
    end if;
    insert into events (position, event_id, stream, version, type, revision, recorded_at, payload, metadata, seal, leaf)
    values (new_position, id, stream_key, new_version, event_type, event_revision, new_time, event_payload, event_metadata,
            substring(tail from 17 for 64), new_leaf);
    if key_scope is not null then
        insert into idempotency (scope, body_hash, answer, position, created_at)
        values (key_scope, key_body, key_answer, new_position, new_time);
    end if;
    perform pg_notify('ledger', new_position::text);
end
$$;

-- The last position recorded at or before a moment, 0 when there is none. Times never decrease and positions have no gaps,
-- so halving finds it without an index on time.
create function ledger.position_at(moment timestamptz) returns bigint
language plpgsql stable
set search_path = ledger, pg_temp
as $$
declare
    low  bigint := 0;
    high bigint := (select position from head);
    mid  bigint;
begin
    while low < high loop
        mid := (low + high + 1) / 2;
        if (select e.recorded_at from events e where e.position = mid) <= moment then
            low := mid;
        else
            high := mid - 1;
        end if;
    end loop;
    return low;
end
$$;

create function ledger.begin_seeding() returns void
language plpgsql volatile security definer
set search_path = ledger, pg_temp
as $$
begin
    update head set seeding = true where position = 0;
    if not found then
        raise object_not_in_prerequisite_state using message = 'only an empty ledger can be seeded';
    end if;
end
$$;

create function ledger.end_seeding() returns void
language sql volatile security definer
set search_path = ledger, pg_temp
as $$
    update head set seeding = false
$$;
