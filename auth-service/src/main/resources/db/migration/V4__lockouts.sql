-- How far Keycloak's own events about wrong passwords are read; one row.
create table lockout_reading (
    id         integer primary key check (id = 1),
    read_until timestamptz not null -- Keycloak's time of the newest one read
);

insert into lockout_reading values (1, '2000-01-01T00:00:00Z'); -- all that Keycloak still has

-- Those read lately: events may become visible later than newer ones, so the last stretch is read
-- again each time, by every replica.
create table lockout_event (
    id          text primary key, -- Keycloak's
    occurred_at timestamptz not null
);

create index lockout_event_by_age on lockout_event (occurred_at);

alter table account
    add column locked_out_at timestamptz, -- while wrong passwords block it, since that is published
    add column lockout_lifted_at timestamptz; -- machine time; what Keycloak tells of before is over

alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check
    check (kind in ('FIRST_PASSWORD', 'PASSWORD_RESET', 'ACCOUNT_BLOCKED'));
