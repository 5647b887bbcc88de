-- Amounts are whole cents of one euro; times are domain time; dates are days in Europe/Paris.

-- What auth.merchants says of a merchant.
create table merchant (
    merchant_id text   primary key,
    legal_name  text   not null,
    category    text   not null,
    sequence    bigint not null -- of the fact this row shows; older ones change nothing
);

create table bank_account (
    merchant_id text        primary key references merchant,
    iban        text        not null,
    holder      text        not null,
    updated_at  timestamptz not null
);

-- One row per business date that a payment or an announcement has named.
create table daily_batch (
    business_date      date   primary key,
    booked_payments    bigint not null default 0,
    booked_cents       bigint not null default 0,
    announced_payments bigint,      -- null until BusinessDayEnded has been read
    announced_cents    bigint,
    ended_at           timestamptz,
    closed_at          timestamptz, -- null until the transfers are made; the columns below with it
    due_date           date,
    transfers          integer,     -- held ones included, as in every sum below
    held_transfers     integer,
    gross_cents        bigint,
    commission_cents   bigint,
    net_cents          bigint,
    held_net_cents     bigint,
    check ((announced_payments is null) = (ended_at is null)),
    check (closed_at is null or due_date is not null and gross_cents = commission_cents + net_cents)
);

create index daily_batch_open on daily_batch (business_date) where closed_at is null;

-- Every validated payment once: the primary key is what makes a second booking impossible.
create table booking (
    payment_id      uuid        primary key,
    merchant_id     text        not null,
    outlet_id       text        not null,
    cart_number     text        not null,
    seller_id       text,
    debit_id        uuid        not null,
    requested_cents bigint      not null,
    received_cents  bigint      not null check (received_cents > 0),
    currency        text        not null check (currency = 'EUR'),
    validated_at    timestamptz not null,
    business_date   date        not null references daily_batch,
    booked_at       timestamptz not null
);

-- The closing reads a date's sums by merchant from this index alone.
create index booking_by_merchant on booking (business_date, merchant_id) include (received_cents);

create table transfer (
    transfer_id      uuid    primary key,
    merchant_id      text    not null,
    business_date    date    not null references daily_batch,
    state            text    not null,
    hold_reason      text,
    due_date         date    not null,
    payments         bigint  not null,
    gross_cents      bigint  not null,
    basis_points     integer not null,
    commission_cents bigint  not null,
    net_cents        bigint  not null,
    currency         text    not null check (currency = 'EUR'),
    end_to_end_id    text    unique,
    creditor_name    text,    -- as at the closing: a file shows what was, whatever changes later
    creditor_iban    text,
    check (gross_cents = commission_cents + net_cents),
    check ((state = 'HELD') = (hold_reason is not null)),
    check (state = 'HELD' or end_to_end_id is not null
        and creditor_name is not null and creditor_iban is not null and net_cents > 0),
    unique (business_date, merchant_id) -- one transfer per merchant and date
);

create index transfer_newest on transfer (business_date desc, transfer_id desc);
create index transfer_newest_of_merchant on transfer (merchant_id, business_date desc, transfer_id desc);

-- Rises over the facts of all transfers, and so over those of each merchant.
create sequence transfer_fact;

-- The bytes a bank gets, kept as they were first written; a large file in parts.
create table bank_file (
    message_id        text        primary key,
    business_date     date        not null references daily_batch,
    number            integer     not null, -- 1 for the date's own file
    due_date          date        not null,
    transfers         integer     not null,
    control_sum_cents bigint      not null,
    created_at        timestamptz not null,
    size_bytes        bigint      not null,
    sha256            text        not null,
    parts             integer     not null,
    unique (business_date, number)
);

create table bank_file_part (
    part_id    uuid    primary key,
    message_id text    not null,
    number     integer not null, -- from 1
    content    bytea   not null,
    unique (message_id, number)
);
