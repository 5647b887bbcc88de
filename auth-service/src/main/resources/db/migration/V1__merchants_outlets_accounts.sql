create table merchant (
    id                 text primary key check (id ~ '^[0-9]{6}$'), -- the convention number
    legal_name         text        not null,
    email              text        not null,
    category           text        not null,
    language           text        not null,
    street             text        not null,
    postal_code        text        not null,
    town               text        not null,
    registered_at      timestamptz not null,
    last_outlet_serial integer     not null default 0 check (last_outlet_serial between 0 and 999999),
    sequence           bigint      not null default 0 -- of the last fact published of it or of its outlets
);

create table outlet (
    id          text primary key check (id ~ '^[0-9]{12}$'),
    merchant_id text             not null references merchant,
    name        text             not null,
    town        text             not null,
    email       text             not null,
    -- As SearchWords folds them: how outlets are sorted, and told apart.
    sort_name   text collate "C" not null,
    sort_town   text collate "C" not null,
    opened_at   timestamptz      not null,
    constraint outlet_told_apart unique (merchant_id, sort_name, sort_town),
    check (starts_with(id, merchant_id))
);

-- Every word an outlet is found by, after its merchant's id: a prefix search is then one range of
-- one index, which holds nothing of other merchants. Bytes compare as "C" does, so ranges work.
create table outlet_search_key (
    search_key text collate "C" not null,
    outlet_id  text             not null references outlet,
    primary key (search_key, outlet_id)
);

create index outlet_search_key_of_outlet on outlet_search_key (outlet_id);

create table account (
    id           text primary key check (id ~ '^([0-9]{6}|[0-9]{12})$'), -- what one signs in with
    merchant_id  text        not null references merchant,
    role         text        not null check (role in ('MERCHANT', 'OUTLET')),
    email        text        not null,
    requested_at timestamptz not null,
    opened_at    timestamptz -- null until it stands in Keycloak
);

-- Accounts still to be opened in Keycloak; a row goes when that is done and its fact is recorded.
create table provisioning (
    account_id      text primary key references account,
    merchant_id     text        not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null, -- machine time
    last_failure    text
);

create index provisioning_by_due_time on provisioning (next_attempt_at);
