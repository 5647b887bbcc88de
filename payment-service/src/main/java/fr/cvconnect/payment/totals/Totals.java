package fr.cvconnect.payment.totals;

import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.PaymentStatus;
import java.util.EnumMap;
import java.util.Map;

/**
 * What payments come to, all together and status by status; a status that none of them has is there
 * with zeros.
 */
record Totals(
    long payments,
    long requestedCents,
    long receivedCents,
    String currency,
    Map<PaymentStatus, Total> byStatus) {

  /** How many, what was asked for with them, and what was received: 0 unless they were paid. */
  record Total(long payments, long requestedCents, long receivedCents) {
    private static final Total NOTHING = new Total(0, 0, 0);

    private Total plus(Total other) {
      return new Total(
          Math.addExact(payments, other.payments),
          Math.addExact(requestedCents, other.requestedCents),
          Math.addExact(receivedCents, other.receivedCents));
    }
  }

  static Totals of(Map<PaymentStatus, Total> found) {
    Map<PaymentStatus, Total> byStatus = new EnumMap<>(PaymentStatus.class);
    for (PaymentStatus status : PaymentStatus.values()) {
      byStatus.put(status, found.getOrDefault(status, Total.NOTHING));
    }
    Total all = byStatus.values().stream().reduce(Total.NOTHING, Total::plus);
    return new Totals(
        all.payments(), all.requestedCents(), all.receivedCents(), Payment.CURRENCY, byStatus);
  }
}
