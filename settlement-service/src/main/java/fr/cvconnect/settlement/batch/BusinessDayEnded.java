package fr.cvconnect.settlement.batch;

import fr.cvconnect.settlement.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** payment-service says what a business date amounts to, once and for all. */
public record BusinessDayEnded(
    LocalDate businessDate, long payments, long totalCents, String currency, Instant endedAt) {
  public BusinessDayEnded {
    Objects.requireNonNull(businessDate, "businessDate");
    Objects.requireNonNull(endedAt, "endedAt");
    if (payments < 0 || totalCents < payments || (payments == 0 && totalCents != 0)) {
      throw new IllegalArgumentException(payments + " payments of " + totalCents + " cents");
    }
    if (!Euro.CODE.equals(currency)) {
      throw new IllegalArgumentException("currency " + currency);
    }
  }

  Totals totals() {
    return new Totals(payments, totalCents);
  }
}
