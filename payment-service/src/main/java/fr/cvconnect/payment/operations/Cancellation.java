package fr.cvconnect.payment.operations;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Takes a waiting request back. */
@ApplicationScoped
class Cancellation {
  private final Transactions transactions;
  private final Payments payments;
  private final InstantSource clock;

  Cancellation(Transactions transactions, Payments payments, InstantSource clock) {
    this.transactions = transactions;
    this.payments = payments;
    this.clock = clock;
  }

  Uni<Payment> cancel(UUID id, Scope scope) {
    return transactions.run(
        () ->
            payments
                .lockedInScope(id, scope)
                .invoke(Cancellation::requireWaiting)
                .call(payment -> cancel(payment, scope.account())));
  }

  private static void requireWaiting(Payment payment) {
    if (!payment.isWaiting()) {
      throw new ProblemException(
          PaymentProblem.PAYMENT_NOT_WAITING, "It has been resolved already; look at its status.");
    }
  }

  private Uni<Void> cancel(Payment payment, String account) {
    return payments.record(payment, payment.cancel(account, clock.instant()));
  }
}
