-- What one debit does when it is answered alone, in a transaction of its own.
\set n :n + 1
begin;
select d.debit_id, d.amount_cents, d.answer, d.answered_at, d.content_hash, d.debited_at,
  d.payment_id, d.reason
from debit d where d.debit_id in (('10000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid);
select cast(pg_advisory_xact_lock_shared(1) as text);
select b.business_date, b.announced_at, b.ended_at, b.payments, b.total_cents
from business_day b where b.ended_at is null fetch first 1 rows only;
select p.* from payment p
where p.id in (('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid)
order by p.id for no key update;
insert into debit (debit_id, amount_cents, answer, answered_at, content_hash, debited_at,
  payment_id, reason)
values (('10000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid, 4500, 'VALIDATED', now(),
  decode(md5(:n::text), 'hex'), now(),
  ('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid, null);
insert into outbox (id, aggregateid, bucket, headers, message_key, occurred_at, payload, sequence,
  aggregatetype, type)
values (uuidv7(), '01a207a9-8580-7a70-bec5-6ac0a7e9c623', 3, null, null, now(),
  convert_to('{"paymentId":"01a207a9-8580-7a70-bec5-6ac0a7e9c623","merchantId":"100001","outletId":"100001000001","cartNumber":"REF253","sellerId":"CAISSE-2","debitId":"01a207ab-1080-7fc1-840c-aa253a2c995e","requestedCents":6000,"receivedCents":4500,"remainingCents":1500,"currency":"EUR","validatedAt":"2026-11-23T09:09:41.450Z","businessDate":"2026-11-23"}', 'UTF8'),
  2, 'payment.payments', 'fr.cvconnect.PaymentValidated.v1');
update payment set business_date = current_date, cart_number = 'W' || :n, created_at = created_at,
  currency = 'EUR', customer_reference = null,
  debit_id = ('10000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid,
  expires_at = expires_at, kind = 'IMMEDIATE', label = null, merchant_id = merchant_id,
  outlet_id = outlet_id, received_cents = 4500, requested_by = requested_by,
  requested_cents = 6000, scanned_at = null, seller_id = null, sequence = 2,
  short_code = short_code, status = 'VALIDATED', token = token, updated_at = now()
where id = ('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid;
commit;
