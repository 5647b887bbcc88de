package fr.cvconnect.payment.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Payments and debits as the seed shows them; each method names only what a case changes. */
public final class PaymentExamples {
  public static final Instant REQUESTED_AT = Instant.parse("2020-04-30T07:47:00.000Z");
  public static final Instant EXPIRES_AT = REQUESTED_AT.plus(Duration.ofMinutes(9));

  private PaymentExamples() {}

  /** REF253, 60.00 EUR, asked for at 9:47 in Paris for nine minutes. */
  public static Payment waiting() {
    return Payment.request(
        UUID.fromString("01922f3a-0000-7000-8000-000000000001"),
        new Payment.Origin("100001", "100001000001", "100001000001"),
        new PaymentTerms(6000, "REF253", null, null, "Zoé"),
        RequestSecrets.random(),
        new Payment.Lifetime(REQUESTED_AT, EXPIRES_AT));
  }

  public static Debit debit(long amountCents) {
    return debitAt(amountCents, REQUESTED_AT.plusSeconds(60));
  }

  public static Debit debitAt(long amountCents, Instant debitedAt) {
    return new Debit(UUID.randomUUID(), waiting().id(), amountCents, "EUR", debitedAt);
  }
}
