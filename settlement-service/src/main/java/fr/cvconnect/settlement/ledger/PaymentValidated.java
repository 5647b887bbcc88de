package fr.cvconnect.settlement.ledger;

import fr.cvconnect.money.Cents;
import fr.cvconnect.settlement.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A customer paid: payment-service's fact, with all that a statement shows of it. */
public record PaymentValidated(
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
    LocalDate businessDate) {
  public PaymentValidated {
    Objects.requireNonNull(paymentId, "paymentId");
    Objects.requireNonNull(merchantId, "merchantId");
    Objects.requireNonNull(outletId, "outletId");
    Objects.requireNonNull(cartNumber, "cartNumber");
    Objects.requireNonNull(debitId, "debitId");
    Objects.requireNonNull(validatedAt, "validatedAt");
    Objects.requireNonNull(businessDate, "businessDate");
    if (receivedCents < 1
        || remainingCents < 0
        || Cents.plus(receivedCents, remainingCents) != requestedCents) {
      throw new IllegalArgumentException(
          requestedCents + " requested, " + receivedCents + " received, " + remainingCents);
    }
    if (!Euro.CODE.equals(currency)) {
      throw new IllegalArgumentException("currency " + currency);
    }
  }
}
