-- "Mes opérations": of all those of a busy outlet somebody may have asked for a few, or for none.
create index payment_of_account on payment (requested_by, created_at desc, id desc);

-- The list's search, by the beginning of a cart number in any case.
create index payment_by_cart on payment (merchant_id, (lower(cart_number) collate "C"));
