package fr.cvconnect.payment.checkout;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.slice.Slices;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.PaymentsConfig;
import fr.cvconnect.payment.checkout.PaymentCreation.Outcome;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.payment.outlet.Outlet;
import fr.cvconnect.payment.outlet.Outlets;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Asks for a payment, once per request. Requests that come at the same time share a transaction; if
 * it fails, each has its own.
 */
@ApplicationScoped
class Checkout {
  /** Two codes that are the same, or carts resolved in the same moment, do not come in rows. */
  private static final int RETRIES = 5;

  private static final String WAITING_CART = "payment_waiting_cart";
  private static final String SHORT_CODE = "payment_short_code";

  private final Slices<Asked, Outcome> requests;
  private final PaymentCreation creation;
  private final Transactions transactions;
  private final TermsCheck check;
  private final Outlets outlets;
  private final Payments payments;

  Checkout(
      PaymentCreation creation,
      Transactions transactions,
      TermsCheck check,
      Outlets outlets,
      Payments payments,
      PaymentsConfig config) {
    this.creation = creation;
    this.requests = new Slices<>(pace(config), creation::create);
    this.transactions = transactions;
    this.check = check;
    this.outlets = outlets;
    this.payments = payments;
  }

  private static Slices.Pace pace(PaymentsConfig config) {
    return new Slices.Pace(config.requestsAtOnce(), config.gather(), config.patience());
  }

  Uni<Outcome> checkout(Asked asked) {
    return handle(asked)
        .onFailure(failure -> PgFailure.violates(failure, WAITING_CART))
        .recoverWithUni(() -> refuse(asked))
        .onFailure(Checkout::isPassing)
        .retry()
        .atMost(RETRIES);
  }

  /** What is wrong by itself is refused alone: it would cost its neighbours their transaction. */
  private Uni<Outcome> handle(Asked asked) {
    return check.accepts(asked.body())
        ? requests.join(asked)
        : creation.create(List.of(asked)).map(List::getFirst);
  }

  private static boolean isPassing(Throwable failure) {
    return failure instanceof WaitingNoMore || PgFailure.violates(failure, SHORT_CODE);
  }

  private Uni<Outcome> refuse(Asked asked) {
    return transactions.run(
        () ->
            outlets
                .collecting(asked.body().outletId(), asked.scope())
                .chain(outlet -> waiting(outlet, asked.body()))
                .map(Checkout::alreadyWaiting));
  }

  private Uni<Payment> waiting(Outlet outlet, NewPayment asked) {
    return payments.waiting(outlet.outletId(), check.terms(asked).cartNumber());
  }

  private static Outcome alreadyWaiting(Payment waiting) {
    if (waiting == null) {
      throw new WaitingNoMore();
    }
    throw new ProblemException(
        PaymentProblem.CART_ALREADY_WAITING,
        "Let it be paid, cancel it, or wait until it expires.",
        Map.of("paymentId", waiting.id()));
  }

  /** The payment in the way was resolved meanwhile: the same request may now succeed. */
  private static final class WaitingNoMore extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
