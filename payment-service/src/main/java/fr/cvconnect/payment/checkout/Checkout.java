package fr.cvconnect.payment.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.Ids;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.PaymentsConfig;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.payment.lifecycle.RequestSecrets;
import fr.cvconnect.payment.outlet.Outlet;
import fr.cvconnect.payment.outlet.Outlets;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks for a payment, once per request. */
@ApplicationScoped
class Checkout {
  /** Two codes that are the same, or carts resolved in the same moment, do not come in rows. */
  private static final int RETRIES = 5;

  private static final String OPERATION = "checkout";
  private static final String WAITING_CART = "payment_waiting_cart";
  private static final String SHORT_CODE = "payment_short_code";

  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final TermsCheck check;
  private final Outlets outlets;
  private final Payments payments;
  private final PaymentsConfig config;
  private final InstantSource clock;

  Checkout(
      Transactions transactions,
      IdempotencyKeys keys,
      TermsCheck check,
      Outlets outlets,
      Payments payments,
      PaymentsConfig config,
      InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.check = check;
    this.outlets = outlets;
    this.payments = payments;
    this.config = config;
    this.clock = clock;
  }

  /** What came of it: a new payment, or the one that the same request made before. */
  record Outcome(Payment payment, boolean replayed) {}

  Uni<Outcome> checkout(NewPayment asked, Scope scope, Optional<String> key) {
    return attempt(asked, scope, key)
        .onFailure(failure -> PgFailure.violates(failure, WAITING_CART))
        .recoverWithUni(() -> refuse(asked, scope))
        .onFailure(Checkout::isPassing)
        .retry()
        .atMost(RETRIES);
  }

  private static boolean isPassing(Throwable failure) {
    return failure instanceof WaitingNoMore || PgFailure.violates(failure, SHORT_CODE);
  }

  private Uni<Outcome> attempt(NewPayment asked, Scope scope, Optional<String> key) {
    UUID id = Ids.next();
    return transactions.run(
        () ->
            claim(asked, scope, key, id)
                .chain(
                    earlier ->
                        earlier.isPresent() ? replay(earlier.get()) : create(id, asked, scope)));
  }

  private Uni<Optional<UUID>> claim(NewPayment asked, Scope scope, Optional<String> key, UUID id) {
    return key.map(
            text ->
                keys.claim(
                    new IdempotencyKeys.Key(scope.account(), OPERATION, text), hash(asked), id))
        .orElse(Uni.createFrom().item(Optional.empty()));
  }

  private static byte[] hash(NewPayment asked) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(WireJson.strict().writeValueAsBytes(asked));
    } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Uni<Outcome> replay(UUID id) {
    return payments.findById(id).map(payment -> new Outcome(payment, true));
  }

  private Uni<Outcome> create(UUID id, NewPayment asked, Scope scope) {
    var terms = check.terms(asked);
    return outlets
        .collecting(asked.outletId(), scope)
        .map(
            outlet ->
                Payment.request(
                    id,
                    new Payment.Origin(outlet.merchantId(), outlet.outletId(), scope.account()),
                    terms,
                    RequestSecrets.random(),
                    Payment.Lifetime.of(clock.instant(), config.ttl())))
        .chain(payments::add)
        .map(payment -> new Outcome(payment, false));
  }

  private Uni<Outcome> refuse(NewPayment asked, Scope scope) {
    return transactions.run(
        () ->
            outlets
                .collecting(asked.outletId(), scope)
                .chain(outlet -> waiting(outlet, asked))
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
