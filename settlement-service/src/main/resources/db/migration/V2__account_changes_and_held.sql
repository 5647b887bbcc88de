-- Every account that a merchant was ever to be paid to, and who said so; only ever added to.
create table bank_account_change (
    change_id   uuid        primary key,
    merchant_id text        not null references merchant,
    iban        text        not null,
    holder      text        not null,
    changed_at  timestamptz not null,
    changed_by  text -- the account that set it; null if that was before this table
);

create index bank_account_change_of_merchant on bank_account_change (merchant_id, changed_at);

insert into bank_account_change
select uuidv7(), merchant_id, iban, holder, updated_at, null from bank_account;

-- What is held is counted at every tick.
create index transfer_held on transfer (business_date, merchant_id) include (net_cents) where state = 'HELD';
