package fr.cvconnect.events.intake;

import fr.cvconnect.events.KafkaSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The marks of one reader: per assigned partition a time and the end offset noted after it.
 *
 * <p>Used between two polls only, when everything up to the consumer's position is stored. The
 * position, unlike the last record's offset, also passes what is no record: a transaction's end.
 *
 * <p>The end is the log's, which the reader itself is not told: it reads what is committed, and for
 * it the log ends where an open transaction begins, though others' records stand behind that.
 */
final class ReadThroughMarks implements AutoCloseable {
  private record Mark(Instant time, long endOffset) {}

  private final InstantSource clock;
  private final KafkaSettings settings;
  private final Map<TopicPartition, Mark> marks = new HashMap<>();
  private Consumer<byte[], byte[]> logEnds;

  ReadThroughMarks(InstantSource clock, KafkaSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /** Times whose end offset has been reached; each partition then gets a new mark. */
  Map<TopicPartition, Instant> reached(Consumer<byte[], byte[]> consumer) {
    marks.keySet().retainAll(consumer.assignment());
    Map<TopicPartition, Instant> reached = new HashMap<>();
    marks.forEach(
        (partition, mark) -> {
          if (consumer.position(partition) >= mark.endOffset()) {
            reached.put(partition, mark.time());
          }
        });
    marks.keySet().removeAll(reached.keySet());
    return reached;
  }

  void note(Consumer<byte[], byte[]> consumer) {
    Collection<TopicPartition> unmarked =
        consumer.assignment().stream().filter(partition -> !marks.containsKey(partition)).toList();
    if (unmarked.isEmpty()) {
      return;
    }
    Instant time = clock.instant();
    logEnds()
        .endOffsets(unmarked)
        .forEach((partition, end) -> marks.put(partition, new Mark(time, end)));
  }

  /** Partitions that come back after a rebalance start anew. */
  void forget(Collection<TopicPartition> partitions) {
    marks.keySet().removeAll(partitions);
  }

  private Consumer<byte[], byte[]> logEnds() {
    if (logEnds == null) {
      logEnds = new KafkaConsumer<>(settings.logEnds());
    }
    return logEnds;
  }

  /** Forgets everything; it may be used again. */
  @Override
  public void close() {
    marks.clear();
    if (logEnds != null) {
      logEnds.close();
      logEnds = null;
    }
  }
}
