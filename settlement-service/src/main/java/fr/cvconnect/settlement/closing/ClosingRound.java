package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at every tick whether business dates can be closed, and has each reported. */
@ApplicationScoped
class ClosingRound {
  private final BatchClosing closing;
  private final ClosingReport report;

  ClosingRound(BatchClosing closing, ClosingReport report) {
    this.closing = closing;
    this.report = report;
  }

  @Scheduled(every = "${settlement.closing.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> closeAll() {
    return NextTick.retries(
        "closing broke off, trying again",
        closing
            .closeNext()
            .chain(this::reported)
            .repeat()
            .whilst(closed -> closed)
            .collect()
            .last());
  }

  /** Whether there was one to report. */
  private Uni<Boolean> reported(DailyBatchClosed closed) {
    return closed == null ? Uni.createFrom().item(false) : report.on(closed).replaceWith(true);
  }
}
