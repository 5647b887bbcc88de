package fr.cvconnect.payment.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Money the wallet says it took from a customer for one payment.
 *
 * <p>Whatever else it says may be nonsense: it must still be answered, so that the customer gets
 * the money back.
 *
 * @param amountCents null when it named no whole number
 * @param currency null when it named none
 * @param debitedAt null when it named no instant
 */
public record Debit(
    UUID debitId, UUID paymentId, Long amountCents, String currency, Instant debitedAt) {
  public Debit {
    Objects.requireNonNull(debitId);
    Objects.requireNonNull(paymentId);
  }

  PaymentFact.DebitRefused refused(RefusalReason reason, Instant now) {
    return new PaymentFact.DebitRefused(debitId, paymentId, amountCents, currency, reason, now);
  }
}
