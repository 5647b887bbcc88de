package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.batch.DailyBatch;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.settlement.batch.DailyBatches;
import fr.cvconnect.settlement.batch.WorkingDays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;

/** Closes a business date, the earliest that is open, once it can be; one replica at a time. */
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

  /** Closes one date in a transaction of its own; null when none can be closed now. */
  Uni<DailyBatchClosed> closeNext() {
    return transactions.run(
        () ->
            batches
                .lockNextToClose()
                .onItem()
                .ifNotNull()
                .transformToUni(batch -> settling.settle(closing(batch))));
  }

  private Closing closing(DailyBatch batch) {
    LocalDate dueDate = workingDays.dueDate(batch.businessDate());
    return new Closing(batch.businessDate(), dueDate, clock.instant());
  }
}
