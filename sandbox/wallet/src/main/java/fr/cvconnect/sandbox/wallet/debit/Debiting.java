package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.sandbox.wallet.customer.Customer;
import fr.cvconnect.sandbox.wallet.customer.Customers;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A customer pays: the money, the journal and the records to be published change in one
 * transaction, so that a crash leaves either nothing or a debit that will still be published.
 */
@ApplicationScoped
class Debiting {
  private final Customers customers;
  private final Debits debits;
  private final DebitRecords records;
  private final Transactions transactions;
  private final InstantSource clock;

  Debiting(
      Customers customers,
      Debits debits,
      DebitRecords records,
      Transactions transactions,
      InstantSource clock) {
    this.customers = customers;
    this.debits = debits;
    this.records = records;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param request what the ordered request was looked up to
   * @param key names the order among its customer's, if it is to be repeated without harm
   */
  record Order(NewDebit asked, PaymentRequest request, Optional<String> key) {}

  /** What came of an order: a new debit, or the one that the same order made before. */
  record Outcome(Debit debit, boolean replayed) {}

  /**
   * Fails with CUSTOMER_NOT_FOUND, INSUFFICIENT_BALANCE or IDEMPOTENCY_KEY_REUSED; nothing has then
   * changed. A customer's orders wait for each other, so of two with one key the second finds the
   * debit of the first.
   */
  Uni<Outcome> debit(Order order) {
    return transactions.run(
        () ->
            customers
                .locked(order.asked().customer())
                .chain(customer -> takeOnce(customer, order)));
  }

  private Uni<Outcome> takeOnce(Customer customer, Order order) {
    return debits
        .ordered(customer.id(), order.key())
        .chain(
            earlier ->
                earlier == null
                    ? take(customer, order).map(debit -> new Outcome(debit, false))
                    : replay(earlier, order));
  }

  private static Uni<Outcome> replay(Debit earlier, Order order) {
    earlier.requireOrdered(order.asked());
    return Uni.createFrom().item(new Outcome(earlier, true));
  }

  private Uni<Debit> take(Customer customer, Order order) {
    NewDebit asked = order.asked();
    Instant now = clock.instant();
    WalletDebited claim =
        asked.fault().claim(Ids.next(), order.request(), asked.amountCents(), now);
    customer.take(claim.amountCents());
    return debits
        .nextNumber()
        .map(number -> Debit.of(claim, order.request(), asked, number, now))
        .invoke(debit -> order.key().ifPresent(key -> debit.ordered(key, asked)))
        .chain(debit -> debits.persist(debit))
        .call(debit -> records.record(debit, claim));
  }
}
