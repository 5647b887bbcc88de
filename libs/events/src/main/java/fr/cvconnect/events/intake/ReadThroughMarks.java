package fr.cvconnect.events.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The marks of one reader: per assigned partition a time and the end offset noted after it.
 *
 * <p>Used between two polls only, when everything up to the consumer's position is stored. The
 * position, unlike the last record's offset, also passes what is no record: a transaction's end.
 */
final class ReadThroughMarks {
  private record Mark(Instant time, long endOffset) {}

  private final InstantSource clock;
  private final Map<TopicPartition, Mark> marks = new HashMap<>();

  ReadThroughMarks(InstantSource clock) {
    this.clock = clock;
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
    consumer
        .endOffsets(unmarked)
        .forEach((partition, end) -> marks.put(partition, new Mark(time, end)));
  }

  /** Partitions that come back after a rebalance start anew. */
  void forget(Collection<TopicPartition> partitions) {
    marks.keySet().removeAll(partitions);
  }
}
