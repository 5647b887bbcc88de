-- The key that a customer's order was given, and the order, as JSON: under its key it is taken once.
alter table debit
    add column order_key  text,
    add column order_text text,
    add constraint debit_order_has_key check ((order_key is null) = (order_text is null));

create unique index debit_by_order on debit (customer, order_key);

-- A customer's own journal, newest first.
create index debit_by_customer on debit (customer, number);
