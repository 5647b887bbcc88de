package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.batch.DailyBatch;
import fr.cvconnect.settlement.batch.DailyBatches;
import fr.cvconnect.settlement.batch.WorkingDays;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;

/** Closes business dates, earliest first, as soon as they can be; one replica at a time. */
@ApplicationScoped
class BatchClosing {
  private final Transactions transactions;
  private final DailyBatches batches;
  private final Settling settling;
  private final WorkingDays workingDays;
  private final InstantSource clock;

  BatchClosing(
      Transactions transactions,
      DailyBatches batches,
      Settling settling,
      WorkingDays workingDays,
      InstantSource clock) {
    this.transactions = transactions;
    this.batches = batches;
    this.settling = settling;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Scheduled(every = "${settlement.closing.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> closeAll() {
    return closeNext().repeat().whilst(closed -> closed).collect().last().replaceWithVoid();
  }

  /** Closes one date in a transaction of its own; false when none can be closed now. */
  Uni<Boolean> closeNext() {
    return transactions.run(
        () ->
            batches
                .lockNextToClose()
                .onItem()
                .ifNotNull()
                .transformToUni(batch -> settling.settle(closing(batch)).replaceWith(true))
                .onItem()
                .ifNull()
                .continueWith(false));
  }

  private Closing closing(DailyBatch batch) {
    LocalDate dueDate = workingDays.dueDate(batch.businessDate());
    return new Closing(batch.businessDate(), dueDate, clock.instant());
  }
}
