create table customer (
    id            text   primary key,
    name          text   not null,
    balance_cents bigint not null check (balance_cents >= 0)
);

-- The journal: money taken, what became of it, what was given back.
create table debit (
    id               uuid        primary key,
    number           bigint      not null unique,
    customer         text        not null references customer,
    payment_id       uuid        not null,
    merchant_name    text        not null,
    cart_number      text        not null,
    amount_cents     bigint      not null check (amount_cents > 0),
    currency         text        not null,
    fault            text        not null,
    taken_at         timestamptz not null, -- domain time
    debited_at       timestamptz not null, -- domain time, as published
    answer           text,                 -- PaymentValidated or DebitRefused
    reason           text,
    given_back_cents bigint      not null default 0 check (given_back_cents in (0, amount_cents))
);

-- Requests as they were when last looked up, by what was scanned or typed.
create table seen_request (
    code    text        primary key,
    request text        not null, -- JSON
    seen_at timestamptz not null  -- domain time
);

-- Orders the debits and is their sequence on the wire.
create sequence debit_number;

-- Records to be published, byte for byte: also those that no honest wallet would send.
create sequence publication_position;

create table publication (
    id            uuid        primary key,
    position      bigint      not null default nextval('publication_position'),
    debit_id      uuid        not null references debit,
    message_key   text        not null,
    message_value bytea       not null,
    headers       text        not null, -- a JSON object of texts
    due_at        timestamptz,          -- domain time; null: at once
    held_for_next boolean     not null, -- waits until the next debit has overtaken it
    published_at  timestamptz           -- machine time
);

create index publication_unpublished on publication (position) where published_at is null;

-- The demo customers. One is rich, so that demonstrations can be played for a long time.
insert into customer (id, name, balance_cents) values
    ('camille', 'Camille Moreau', 85000),
    ('karim', 'Karim Haddad', 32050),
    ('lea', 'Léa Petit', 4990),
    ('nadia', 'Nadia Benali', 5000000),
    ('yann', 'Yann Le Goff', 120000);
