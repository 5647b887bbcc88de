package fr.cvconnect.settlement.closing;

import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.settlement.transfer.Transfer;
import fr.cvconnect.settlement.transfer.Transfers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Tells the log of a closing once it is committed: its sums, what of it is held and why, and
 * whether it came too late, which {@code settlement.batches.closed.late} counts.
 *
 * <p>A singleton is made together with whoever uses it, so the count is there before the first one.
 */
@Singleton
class ClosingReport {
  private static final Logger LOG = Logger.getLogger(ClosingReport.class);

  /** More of one date have one cause; {@code GET /api/transfers?state=HELD} has them all. */
  private static final int MOST_TOLD = 100;

  private final Transfers transfers;
  private final Counter closedLate;

  ClosingReport(Transfers transfers, MeterRegistry metrics) {
    this.transfers = transfers;
    this.closedLate = metrics.counter("settlement.batches.closed.late");
  }

  Uni<Void> on(DailyBatchClosed closed) {
    LOG.infof(
        "%s is closed: %d payments in %d transfers, gross %d, commission %d, net %d cents,"
            + " of these held %d with %d cents",
        closed.businessDate(),
        closed.payments(),
        closed.transfers(),
        closed.grossCents(),
        closed.commissionCents(),
        closed.netCents(),
        closed.heldTransfers(),
        closed.heldNetCents());
    if (closed.cameTooLate()) {
      closedLate.increment();
      LOG.warnf(
          "%s was closed after its due date %s, which its bank file names all the same",
          closed.businessDate(), closed.dueDate());
    }
    return closed.heldTransfers() == 0 ? Uni.createFrom().voidItem() : tellHeld(closed);
  }

  private Uni<Void> tellHeld(DailyBatchClosed closed) {
    return Panache.withSession(() -> transfers.held(closed.businessDate(), MOST_TOLD))
        .invoke(held -> held.forEach(ClosingReport::tell))
        .replaceWithVoid();
  }

  private static void tell(Transfer held) {
    LOG.warnf(
        "%s: held, %s: transfer %s of merchant %s, net %d cents",
        held.businessDate(),
        held.holdReason(),
        held.transferId(),
        held.merchantId(),
        held.netCents());
  }
}
