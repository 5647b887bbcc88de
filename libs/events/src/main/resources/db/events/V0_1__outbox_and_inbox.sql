-- Facts on their way out. Column names are those of Debezium's outbox event router, so that change
-- data capture can take the relay's place. Partitioned by the machine's day: old days are dropped whole.
create table outbox (
    position      bigint generated always as identity,
    id            uuid        not null,
    aggregatetype text        not null, -- the topic
    aggregateid   text        not null, -- the subject; also the record's key, unless message_key is set
    type          text        not null,
    payload       bytea       not null,
    sequence      bigint      not null,
    occurred_at   timestamptz not null, -- domain time
    message_key   bytea,                -- dead letters: the key as it was read
    headers       text,                 -- dead letters: a JSON object, name to base64
    bucket        smallint    not null,
    created_on    date        not null default (now() at time zone 'UTC')::date,
    published_at  timestamptz,          -- machine time
    primary key (id, created_on)
) partition by range (created_on);

create table outbox_default partition of outbox default;

create index outbox_unpublished on outbox (position) where published_at is null;

-- Facts taken in. An event is handled in the transaction that inserts its id here.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);

create index inbox_by_age on inbox (received_at);

-- Up to which domain time each partition of a topic has been read and stored.
create table read_through (
    topic        text        not null,
    partition    integer     not null,
    read_through timestamptz not null,
    primary key (topic, partition)
);

-- Makes the outbox's partitions of the coming days, drops those older than keep_days whose rows are
-- all published, and forgets inbox ids older than inbox_keep_days, a part of them at a time. Runs
-- with the owner's rights, since the service's own role owns no table.
create function events_tidy(keep_days integer, inbox_keep_days integer) returns integer
    language plpgsql security definer set search_path from current as
$$
declare
    today   date    := (now() at time zone 'UTC')::date;
    dropped integer := 0;
    day     date;
    old     text;
    pending boolean;
begin
    perform pg_advisory_xact_lock(hashtext('events_tidy'));
    for day in select d::date from generate_series(today, today + 7, interval '1 day') d loop
        if to_regclass(format('outbox_%s', to_char(day, 'YYYYMMDD'))) is null
            and not exists (select from outbox_default where created_on = day) then
            execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)',
                to_char(day, 'YYYYMMDD'), day, day + 1);
        end if;
    end loop;
    for old in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$'
          and to_date(substring(c.relname from 8), 'YYYYMMDD') < today - keep_days
    loop
        execute format('select exists (select from %I where published_at is null)', old) into pending;
        if not pending then
            execute format('drop table %I', old);
            dropped := dropped + 1;
        end if;
    end loop;
    delete from inbox where event_id in (
        select event_id from inbox
        where received_at < now() - inbox_keep_days * interval '1 day' limit 100000);
    return dropped;
end
$$;

select events_tidy(14, 90);
