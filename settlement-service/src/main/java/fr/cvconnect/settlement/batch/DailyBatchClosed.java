package fr.cvconnect.settlement.batch;

import fr.cvconnect.settlement.Euro;
import java.time.Instant;
import java.time.LocalDate;

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
