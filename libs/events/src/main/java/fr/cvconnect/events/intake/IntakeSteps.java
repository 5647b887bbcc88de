package fr.cvconnect.events.intake;

import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.events.KafkaSettings;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.events.outbox.DeadLetters;
import fr.cvconnect.events.outbox.Transactions;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The steps of an intake that need the database; each waits until its transaction has ended. */
@ApplicationScoped
class IntakeSteps {
  private static final Logger LOG = Logger.getLogger(IntakeSteps.class);

  private final Transactions transactions;
  private final DeadLetters deadLetters;
  private final ReadThrough readThrough;
  private final InstantSource clock;

  IntakeSteps(
      Transactions transactions,
      DeadLetters deadLetters,
      ReadThrough readThrough,
      InstantSource clock) {
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.readThrough = readThrough;
    this.clock = clock;
  }

  ReadThroughMarks newMarks(KafkaSettings settings) {
    return new ReadThroughMarks(clock, settings);
  }

  /**
   * All in one transaction; if that fails, each in its own, so that a bad one never blocks nor
   * loses the others.
   *
   * @throws PassingTrouble when the database was the reason
   */
  void store(RecordIntake intake, List<IncomingRecord> records) {
    try {
      handle(intake, records);
    } catch (BadRecord oneOfThem) {
      LOG.warnf("%s: %d records, now one by one", intake.topic(), records.size());
      records.forEach(record -> storeAlone(intake, record));
    }
  }

  private void handle(RecordIntake intake, List<IncomingRecord> records) {
    Supplier<Uni<Void>> work;
    try {
      work = intake.read(records);
    } catch (RuntimeException unreadable) {
      throw new BadRecord(unreadable);
    }
    try {
      inTransaction(work);
    } catch (Throwable failed) {
      throw Trouble.passes(failed) ? new PassingTrouble(failed) : new BadRecord(failed);
    }
  }

  private void storeAlone(RecordIntake intake, IncomingRecord record) {
    try {
      handle(intake, List.of(record));
    } catch (BadRecord bad) {
      LOG.error("not handled: " + record, bad.getCause());
      ownStep(() -> deadLetters.keep(record, bad.reason(), bad.getMessage()));
    }
  }

  void know(List<PartitionInfo> partitions) {
    List<TopicPartition> all =
        partitions.stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    ownStep(() -> readThrough.know(all));
  }

  void save(String topic, Map<TopicPartition, Instant> reached) {
    if (!reached.isEmpty()) {
      ownStep(() -> readThrough.save(topic, reached));
    }
  }

  /** What no record can be blamed for: whatever fails it, it is worth trying again. */
  private void ownStep(Supplier<Uni<Void>> work) {
    try {
      inTransaction(work);
    } catch (Throwable trouble) {
      throw new PassingTrouble(trouble);
    }
  }

  private void inTransaction(Supplier<Uni<Void>> work) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> transactions.run(work));
  }

  /** A record whose handling failed for a reason of its own. */
  private static final class BadRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRecord(Throwable cause) {
      super(cause.toString(), cause);
    }

    String reason() {
      return getCause() instanceof UnreadableRecord dead ? dead.reason() : "NOT_HANDLED";
    }
  }
}
