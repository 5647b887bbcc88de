package fr.cvconnect.payment.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What happens to a payment. Each record is the body of the event that has its name; fields, units
 * and formats are those of its JSON schema in {@code contracts/events}.
 */
public sealed interface PaymentFact {
  UUID paymentId();

  record PaymentRequested(
      UUID paymentId,
      String merchantId,
      String outletId,
      String cartNumber,
      String sellerId,
      PaymentKind kind,
      long amountCents,
      String currency,
      String requestedBy,
      Instant requestedAt,
      Instant expiresAt)
      implements PaymentFact {}

  record PaymentScanned(UUID paymentId, String merchantId, String outletId, Instant scannedAt)
      implements PaymentFact {}

  record PaymentCancelled(
      UUID paymentId,
      String merchantId,
      String outletId,
      String cartNumber,
      long requestedCents,
      String currency,
      Instant cancelledAt,
      String cancelledBy)
      implements PaymentFact {}

  record PaymentExpired(
      UUID paymentId,
      String merchantId,
      String outletId,
      String cartNumber,
      long requestedCents,
      String currency,
      Instant expiredAt)
      implements PaymentFact {}

  /** The one answer to a debit. */
  sealed interface DebitAnswer extends PaymentFact {
    UUID debitId();
  }

  record PaymentValidated(
      UUID paymentId,
      String merchantId,
      String outletId,
      String cartNumber,
      String sellerId,
      UUID debitId,
      long requestedCents,
      long receivedCents,
      long remainingCents,
      String currency,
      Instant validatedAt,
      LocalDate businessDate)
      implements DebitAnswer {}

  /** Amount and currency are what the debit named, null when it named none that can be read. */
  record DebitRefused(
      UUID debitId,
      UUID paymentId,
      Long amountCents,
      String currency,
      RefusalReason reason,
      Instant refusedAt)
      implements DebitAnswer {}
}
