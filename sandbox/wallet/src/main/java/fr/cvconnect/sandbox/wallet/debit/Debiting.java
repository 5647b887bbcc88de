package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.sandbox.wallet.customer.Customers;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

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

  /** Fails with CUSTOMER_NOT_FOUND or INSUFFICIENT_BALANCE; nothing has then changed. */
  Uni<Debit> debit(NewDebit order, PaymentRequest request) {
    Instant now = clock.instant();
    WalletDebited claim = order.fault().claim(Ids.next(), request, order.amountCents(), now);
    return transactions.run(
        () ->
            customers
                .locked(order.customer())
                .invoke(customer -> customer.take(claim.amountCents()))
                .chain(debits::nextNumber)
                .chain(number -> debits.persist(Debit.of(claim, request, order, number, now)))
                .call(debit -> records.record(debit, claim)));
  }
}
