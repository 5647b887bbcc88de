package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.settlement.bankfile.BankFileWriting;
import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.batch.DailyBatchClosed;
import fr.cvconnect.settlement.batch.DailyBatches;
import fr.cvconnect.settlement.batch.TransferTotals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What closing a business date consists of: its transfers, its bank file, its facts, all in the
 * caller's transaction, so that nobody ever sees half a day.
 *
 * <p>That transaction's rows grow with the merchants, its memory does not.
 */
@ApplicationScoped
class Settling {
  /** A batch is closed once, and nothing is published of it before. */
  private static final long FIRST_FACT = 1;

  private final TransferMaking transferMaking;
  private final BankFileWriting bankFileWriting;
  private final DailyBatches batches;
  private final Outbox outbox;

  Settling(
      TransferMaking transferMaking,
      BankFileWriting bankFileWriting,
      DailyBatches batches,
      Outbox outbox) {
    this.transferMaking = transferMaking;
    this.bankFileWriting = bankFileWriting;
    this.batches = batches;
    this.outbox = outbox;
  }

  /** Settles a date whose batch the caller holds locked. */
  Uni<DailyBatchClosed> settle(Closing closing) {
    return transferMaking
        .of(closing)
        .call(sums -> bankFileWriting.write(closing, sums))
        .chain(sums -> close(closing, sums))
        .call(closed -> outbox.record(fact(closed)));
  }

  /** Loads the batch again: the steps before made the session forget it, but not the lock. */
  private Uni<DailyBatchClosed> close(Closing closing, TransferTotals sums) {
    return batches.findById(closing.businessDate()).map(batch -> batch.close(closing, sums));
  }

  private static OutgoingFact fact(DailyBatchClosed closed) {
    return new OutgoingFact(
        TransferMaking.TOPIC, closed.businessDate().toString(), FIRST_FACT, closed);
  }
}
