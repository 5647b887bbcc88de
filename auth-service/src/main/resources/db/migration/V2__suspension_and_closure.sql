-- Why accounts are shut out stands where the reason is, and nowhere else: here, not in Keycloak.
alter table merchant
    add column suspended_at timestamptz,
    add column suspended_by text,
    add check ((suspended_at is null) = (suspended_by is null));

alter table outlet
    add column closed_at timestamptz,
    add column closed_by text,
    add check ((closed_at is null) = (closed_by is null));

-- A closed outlet stays closed; another one may open in its place, under its name.
alter table outlet drop constraint outlet_told_apart;
create unique index outlet_told_apart on outlet (merchant_id, sort_name, sort_town)
    where closed_at is null;

-- Several rows may wait for one account: whoever changes what an account may do adds one, and waits
-- for nobody. Whoever works on any of them holds the account's own row.
alter table provisioning drop constraint provisioning_pkey;
alter table provisioning add column id bigint generated always as identity primary key;
create index provisioning_of_account on provisioning (account_id);
