package fr.cvconnect.events.intake;

import fr.cvconnect.events.IncomingRecord;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/**
 * A reader of raw records, for a topic that outsiders write. One bean per topic.
 *
 * <p>Most topics are read by a {@link FactIntake} instead.
 */
public interface RecordIntake {
  /** The topic's name. */
  String topic();

  /**
   * Reads the records of one poll, in the order of each partition, on the intake's own thread; what
   * it returns handles them in the transaction that the caller opens. If either fails, they come
   * again one by one; one that fails alone becomes a dead letter, unless the database was the
   * trouble: then it comes again until it succeeds.
   */
  Supplier<Uni<Void>> read(List<IncomingRecord> records);

  /**
   * Whether {@link ReadThrough} follows this topic, so that a rule can wait until everything that
   * was published before some moment has been stored.
   */
  default boolean followsReadThrough() {
    return false;
  }
}
