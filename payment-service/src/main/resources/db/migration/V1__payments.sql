-- Outlets one may collect for, as auth-service's facts tell them.
create table merchant (
    merchant_id text primary key,
    legal_name  text not null
);

create table outlet (
    outlet_id   text primary key,
    merchant_id text not null,
    name        text not null,
    town        text not null
);

create index outlet_of_merchant on outlet (merchant_id);

-- Payment requests. Times are domain time.
create table payment (
    id                 uuid        primary key,
    merchant_id        text        not null,
    outlet_id          text        not null,
    kind               text        not null,
    status             text        not null,
    cart_number        text        not null,
    label              text,
    customer_reference text,
    seller_id          text,
    requested_cents    bigint      not null check (requested_cents > 0),
    received_cents     bigint      check (received_cents between 1 and requested_cents),
    currency           text        not null,
    requested_by       text        not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    expires_at         timestamptz not null,
    scanned_at         timestamptz,
    token              text        not null,
    short_code         text        not null,
    debit_id           uuid,
    business_date      date,
    sequence           bigint      not null,
    check (status in ('WAITING', 'VALIDATED', 'EXPIRED', 'CANCELLED')),
    check ((status = 'VALIDATED') = (received_cents is not null)),
    check ((status = 'VALIDATED') = (business_date is not null)),
    check ((status = 'VALIDATED') = (debit_id is not null))
);

-- One outlet has at most one waiting request per cart number.
create unique index payment_waiting_cart on payment (outlet_id, cart_number) where status = 'WAITING';
create unique index payment_token on payment (token);
create unique index payment_short_code on payment (short_code);
create index payment_of_outlet on payment (outlet_id, created_at desc, id desc);
create index payment_of_merchant on payment (merchant_id, created_at desc, id desc);
create index payment_to_expire on payment (expires_at) where status = 'WAITING';
create index payment_of_day on payment (business_date) where business_date is not null;

-- Requests already answered, by the key their sender gave them. Times are machine time.
create table idempotency_key (
    account      text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash bytea       not null,
    payment_id   uuid        not null,
    stored_at    timestamptz not null,
    primary key (account, operation, key)
);

create index idempotency_key_by_age on idempotency_key (stored_at);

-- Every debit ever answered, with the hash of what it said.
create table debit (
    debit_id     uuid        primary key,
    payment_id   uuid        not null,
    content_hash bytea       not null,
    amount_cents bigint,
    debited_at   timestamptz,
    answer       text        not null,
    reason       text,
    answered_at  timestamptz not null
);

-- Business dates. Exactly one has not ended; all before it have.
create table business_day (
    business_date date        primary key,
    ended_at      timestamptz,
    payments      bigint,
    total_cents   bigint,
    announced_at  timestamptz
);
