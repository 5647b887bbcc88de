-- Operations blocks an account: a reason of its own, beside its merchant's and outlet's.
alter table account
    add column blocked_at timestamptz,
    add column blocked_by text,
    add check ((blocked_at is null) = (blocked_by is null));
