-- Facts as tills and browsers follow them: in streams, one per merchant and one each for finance and
-- operations. The stream's row is locked until the facts it numbers are committed, so positions have
-- no gaps and appear in their order. A gap therefore means that the retention has taken the facts.
create table feed_stream (
    stream        text   primary key,
    last_position bigint not null
) with (fillfactor = 50); -- updated for every fact: room for it on the same page

create table feed (
    stream    text        not null,
    position  bigint      not null,
    outlet_id text,                 -- whose accounts see it too; null: no outlet's
    type      text        not null,
    body      text        not null, -- as it was published
    stored_at timestamptz not null, -- machine time, for the retention only
    primary key (stream, position)
);

create index feed_by_age on feed (stored_at);

-- Where merchants are written to, as far as auth.merchants has told.
create table addressee (
    merchant_id text   primary key,
    legal_name  text   not null,
    email       text   not null,
    sequence    bigint not null -- of the fact it was read from; older ones change nothing
);

-- One row per mail for ever: that it exists is why no second one is sent.
create table mail (
    id              uuid        primary key,
    transfer_id     uuid        not null,
    kind            text        not null check (kind in ('TRANSFER_SCHEDULED', 'TRANSFER_HELD')),
    merchant_id     text        not null,
    body            text        not null, -- the transfer's fact, as it was published
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null, -- machine time, as all that follow
    last_error      text,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    unique (transfer_id, kind)
);

create index mail_unsent on mail (next_attempt_at) where sent_at is null;
