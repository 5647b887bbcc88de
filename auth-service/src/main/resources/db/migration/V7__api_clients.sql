-- Credentials of a merchant's till software; their secrets are known to Keycloak alone.
create table api_client (
    id               text primary key check (id ~ '^till-[0-9]{6}-[0-9a-z]{8}$'), -- what it signs in with
    merchant_id      text        not null references merchant,
    name             text        not null,
    sort_name        text collate "C" not null, -- as SearchWords folds it: how they are told apart
    confined         boolean     not null, -- to the outlets granted to it; else to all of its merchant
    created_at       timestamptz not null,
    created_by       text        not null,
    secret_issued_at timestamptz, -- null until it has a secret that somebody knows
    revoked_at       timestamptz,
    revoked_by       text,
    check (starts_with(id, 'till-' || merchant_id || '-')),
    check ((revoked_at is null) = (revoked_by is null))
);

create unique index api_client_told_apart on api_client (merchant_id, sort_name)
    where revoked_at is null;

create table api_client_outlet (
    client_id text not null references api_client,
    outlet_id text not null references outlet,
    primary key (client_id, outlet_id)
);

-- Those that must still be made in Keycloak what they have to be: as provisioning has accounts.
create table api_client_change (
    id              bigint generated always as identity primary key,
    client_id       text        not null references api_client,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null, -- machine time
    last_failure    text
);

create index api_client_change_by_due_time on api_client_change (next_attempt_at);
create index api_client_change_of_client on api_client_change (client_id);
