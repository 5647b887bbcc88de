package fr.cvconnect.payment.wallet;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.payment.outlet.Merchants;
import fr.cvconnect.payment.outlet.Outlets;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a token or short code leads to, and notes that a waiting request was scanned. */
@ApplicationScoped
class LookUp {
  /** What a token, or a short code as people write it, consists of. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_ -]{1,64}");

  private final Transactions transactions;
  private final Payments payments;
  private final Merchants merchants;
  private final Outlets outlets;
  private final InstantSource clock;

  LookUp(
      Transactions transactions,
      Payments payments,
      Merchants merchants,
      Outlets outlets,
      InstantSource clock) {
    this.transactions = transactions;
    this.payments = payments;
    this.merchants = merchants;
    this.outlets = outlets;
    this.clock = clock;
  }

  Uni<RequestedPayment> find(String tokenOrShortCode) {
    if (!CODE.matcher(tokenOrShortCode).matches()) {
      throw notFound();
    }
    return transactions.run(
        () ->
            payments
                .byTokenOrShortCode(tokenOrShortCode)
                .onItem()
                .ifNull()
                .failWith(LookUp::notFound)
                .chain(this::scanned)
                .chain(this::described));
  }

  private static ProblemException notFound() {
    return new ProblemException(
        PaymentProblem.PAYMENT_NOT_FOUND, "No payment request has this code.");
  }

  private Uni<Payment> scanned(Payment found) {
    return found.isUnseen()
        ? payments.locked(found).call(this::scan)
        : Uni.createFrom().item(found);
  }

  /** It may have been scanned or resolved since it was found. */
  private Uni<Void> scan(Payment payment) {
    return payment.isUnseen()
        ? payments.record(payment, payment.scan(clock.instant()))
        : Uni.createFrom().voidItem();
  }

  private Uni<RequestedPayment> described(Payment payment) {
    return merchants
        .findById(payment.merchantId())
        .chain(
            merchant ->
                outlets
                    .findById(payment.outletId())
                    .map(
                        outlet ->
                            RequestedPayment.of(
                                payment,
                                Optional.ofNullable(merchant),
                                Optional.ofNullable(outlet))));
  }
}
