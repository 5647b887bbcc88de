package fr.cvconnect.e2e.day;

import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.Payment;
import java.time.LocalDate;
import java.util.List;

/** What a merchant has earned on one date, added up from its own list of operations. */
public record Earnings(String merchantId, int payments, long grossCents) {

  public static Earnings of(Day day, Desk merchant, LocalDate date) {
    List<Payment> validated =
        merchant.list("scope=all&status=VALIDATED", day.startOf(date)).stream()
            .filter(payment -> day.dateOf(payment.createdAt()).equals(date))
            .toList();
    long grossCents = validated.stream().mapToLong(Payment::receivedCents).sum();
    return new Earnings(merchant.merchantId(), validated.size(), grossCents);
  }
}
