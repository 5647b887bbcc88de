package fr.cvconnect.settlement.batch;

import fr.cvconnect.settlement.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A business date is settled: every payment of it is in a transfer. Held ones count in the sums.
 */
public record DailyBatchClosed(
    LocalDate businessDate,
    LocalDate dueDate,
    int transfers,
    int heldTransfers,
    long payments,
    long grossCents,
    long commissionCents,
    long netCents,
    long heldNetCents,
    String currency,
    Instant closedAt) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Whether its due date was over, in Paris, when it was closed. */
  public boolean cameTooLate() {
    return LocalDate.ofInstant(closedAt, PARIS).isAfter(dueDate);
  }

  static DailyBatchClosed of(
      LocalDate businessDate, LocalDate dueDate, TransferTotals sums, Instant closedAt) {
    return new DailyBatchClosed(
        businessDate,
        dueDate,
        sums.transfers(),
        sums.heldTransfers(),
        sums.payments(),
        sums.grossCents(),
        sums.commissionCents(),
        sums.netCents(),
        sums.heldNetCents(),
        Euro.CODE,
        closedAt);
  }
}
