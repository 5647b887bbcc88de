-- Links by which people choose a password. Of a token only its SHA-256 is kept: who reads this table
-- opens nothing. A link goes when it is used, and all others of its account with it.
create table password_link (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id text        not null references account,
    expires_at timestamptz not null -- machine time
);

create index password_link_of_account on password_link (account_id);
create index password_link_by_age on password_link (expires_at);

-- "Mot de passe oublié", as asked: stored before anybody looks whether there is such an account.
create table password_reset_request (
    id           bigint generated always as identity primary key,
    account      text        not null,
    address      text        not null, -- the network it came from, to count by; goes with the row
    requested_at timestamptz not null, -- machine time
    handled_at   timestamptz
);

create index password_reset_request_by_address on password_reset_request (address, requested_at);
create index password_reset_request_by_age on password_reset_request (requested_at);
create index password_reset_request_unhandled on password_reset_request (id)
    where handled_at is null;

-- What the holders of accounts are written. No text and no token: both are made when it is sent.
create table mail (
    id              uuid primary key,
    account_id      text        not null references account,
    kind            text        not null check (kind in ('FIRST_PASSWORD', 'PASSWORD_RESET')),
    written_at      timestamptz not null, -- machine time, as all that follow
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_failure    text,
    sent_at         timestamptz,
    given_up_at     timestamptz
);

create index mail_unsent on mail (next_attempt_at) where sent_at is null and given_up_at is null;
create index mail_of_account on mail (account_id, kind, written_at);

-- A password was chosen: what wrong ones had blocked is lifted. Whether it was blocked is written
-- down before it is lifted, for afterwards Keycloak cannot tell any more.
alter table provisioning
    add column password_chosen boolean not null default false,
    add column was_locked_out boolean not null default false;
