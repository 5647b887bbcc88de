-- What one POST /api/payments does: the statements of Hibernate Reactive, with their parameters.
\set cart random(1, 2000000000000)
begin;
select o.outlet_id, o.merchant_id, o.name, o.town from outlet o where o.outlet_id = '910001000001';
insert into payment (id, business_date, cart_number, created_at, currency, customer_reference,
  debit_id, expires_at, kind, label, merchant_id, outlet_id, received_cents, requested_by,
  requested_cents, scanned_at, seller_id, sequence, short_code, status, token, updated_at)
values (uuidv7(), null, 'B' || :cart, now(), 'EUR', null, null, now() + interval '9 minutes',
  'IMMEDIATE', null, '910001', '910001000001', null, '910001000001', 6000, null, '1', 1,
  'S' || :cart, 'WAITING', 'token-of-thirty-two-characters-' || :cart, now());
insert into outbox (id, aggregateid, bucket, headers, message_key, occurred_at, payload, sequence,
  aggregatetype, type)
values (uuidv7(), '01a207a9-8580-7a70-bec5-6ac0a7e9c623', 3, null, null, now(),
  convert_to('{"paymentId":"01a207a9-8580-7a70-bec5-6ac0a7e9c623","merchantId":"100001","outletId":"100001000001","cartNumber":"REF253","sellerId":"CAISSE-2","kind":"IMMEDIATE","amountCents":6000,"currency":"EUR","requestedBy":"100001000001","requestedAt":"2026-11-23T09:08:00.000Z","expiresAt":"2026-11-23T09:17:00.000Z"}', 'UTF8'),
  1, 'payment.payments', 'fr.cvconnect.PaymentRequested.v1');
commit;
