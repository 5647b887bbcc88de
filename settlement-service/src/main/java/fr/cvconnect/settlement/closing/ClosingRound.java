package fr.cvconnect.settlement.closing;

import fr.cvconnect.settlement.batch.DailyBatchClosed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at every tick whether business dates can be closed, and has each reported. */
@ApplicationScoped
class ClosingRound {
  private static final Logger LOG = Logger.getLogger(ClosingRound.class);

  private final BatchClosing closing;
  private final ClosingReport report;

  ClosingRound(BatchClosing closing, ClosingReport report) {
    this.closing = closing;
    this.report = report;
  }

  @Scheduled(every = "${settlement.closing.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> closeAll() {
    return closing
        .closeNext()
        .chain(this::reported)
        .repeat()
        .whilst(closed -> closed)
        .collect()
        .last()
        .replaceWithVoid()
        .onFailure()
        .invoke(trouble -> LOG.warnf("closing broke off, trying again: %s", trouble))
        .onFailure()
        .recoverWithNull();
  }

  /** Whether there was one to report. */
  private Uni<Boolean> reported(DailyBatchClosed closed) {
    return closed == null ? Uni.createFrom().item(false) : report.on(closed).replaceWith(true);
  }
}
