package fr.cvconnect.payment.wallet;

import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.PaymentStatus;
import fr.cvconnect.payment.outlet.Merchant;
import fr.cvconnect.payment.outlet.Outlet;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A request as the customer sees it before paying: who asks, for what, how much, until when. */
record RequestedPayment(
    UUID paymentId,
    String merchantName,
    String outletId,
    String outletName,
    String town,
    String cartNumber,
    String label,
    long requestedCents,
    String currency,
    PaymentStatus status,
    Instant expiresAt) {

  /** The names are null as long as they are not known here. */
  static RequestedPayment of(
      Payment payment, Optional<Merchant> merchant, Optional<Outlet> outlet) {
    return new RequestedPayment(
        payment.id(),
        merchant.map(Merchant::legalName).orElse(null),
        payment.outletId(),
        outlet.map(Outlet::name).orElse(null),
        outlet.map(Outlet::town).orElse(null),
        payment.terms().cartNumber(),
        payment.terms().label(),
        payment.terms().amountCents(),
        payment.currency(),
        payment.status(),
        payment.expiresAt());
  }
}
