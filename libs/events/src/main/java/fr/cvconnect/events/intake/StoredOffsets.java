package fr.cvconnect.events.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/**
 * How far each partition is stored and not yet committed.
 *
 * <p>A commit that comes late, or never, costs only a redelivery, which the inbox knows. One that
 * came before its records' transaction would lose them, so nothing else is ever committed: not the
 * consumer's position, which may have passed records that could not be stored.
 */
final class StoredOffsets {
  private static final Logger LOG = Logger.getLogger(StoredOffsets.class);

  private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

  /** All of these are stored. */
  void reached(ConsumerRecords<byte[], byte[]> stored) {
    uncommitted.putAll(stored.nextOffsets());
  }

  void commit(Consumer<byte[], byte[]> consumer) {
    if (uncommitted.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(uncommitted);
      uncommitted.clear();
    } catch (RebalanceInProgressException notNow) {
      LOG.debugf("offsets are committed after the rebalance: %s", notNow.getMessage());
    } catch (CommitFailedException partitionsMoved) {
      LOG.infof("offsets stay uncommitted: %s", partitionsMoved.getMessage());
      uncommitted.clear();
    }
  }

  /** Somebody else reads them now. */
  void forget(Collection<TopicPartition> partitions) {
    uncommitted.keySet().removeAll(partitions);
  }
}
