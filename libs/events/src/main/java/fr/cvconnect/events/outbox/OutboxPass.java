package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * One pass of the relay: locks the buckets that no other replica holds, sends their unpublished
 * facts in order, and marks those that the broker acknowledged.
 *
 * <p>A failed send stops its bucket and no other: of each bucket only the acknowledged prefix is
 * marked, so a later fact of an aggregate never overtakes an earlier one for good.
 */
@ApplicationScoped
class OutboxPass {
  private static final Logger LOG = Logger.getLogger(OutboxPass.class);

  private final AgroalDataSource database;
  private final OutboxProducer producer;
  private final OutboxBacklog backlog;
  private final EventsConfig.OutboxLimits limits;
  private final StuckBuckets stuck;

  OutboxPass(
      AgroalDataSource database,
      OutboxProducer producer,
      OutboxBacklog backlog,
      EventsConfig config) {
    this.database = database;
    this.producer = producer;
    this.backlog = backlog;
    this.limits = config.outbox();
    this.stuck = new StuckBuckets(limits);
  }

  /** Returns how many facts were published. */
  int run() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int published = publish(new OutboxTable(connection));
        connection.commit();
        return published;
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      }
    }
  }

  private int publish(OutboxTable outbox) throws SQLException {
    List<UUID> acknowledged = acknowledged(sendAll(next(outbox)));
    if (!acknowledged.isEmpty()) {
      outbox.mark(acknowledged);
    }
    backlog.counted(outbox.waiting(limits.capacity()));
    return acknowledged.size();
  }

  /** Of the stuck buckets one fact each, and those last: they may keep the producer waiting. */
  private List<OutboxEntry> next(OutboxTable outbox) throws SQLException {
    List<Integer> locked = outbox.lockFreeBuckets();
    List<Integer> flowing = locked.stream().filter(bucket -> !stuck.contains(bucket)).toList();
    List<OutboxEntry> entries = outbox.unpublished(flowing, limits.passSize());
    for (int bucket : stuck.due()) {
      if (locked.contains(bucket)) {
        List<OutboxEntry> first = outbox.unpublished(List.of(bucket), 1);
        entries.addAll(first);
        if (first.isEmpty()) {
          stuck.flows(bucket);
        }
      }
    }
    return entries;
  }

  /**
   * Sends in order; after a fact that cannot even leave, nothing more of its bucket, and nothing at
   * all once the producer has waited in vain, as without any broker in reach.
   */
  private Map<OutboxEntry, Future<RecordMetadata>> sendAll(List<OutboxEntry> entries) {
    Map<OutboxEntry, Future<RecordMetadata>> sends = new LinkedHashMap<>();
    Set<Integer> stopped = new HashSet<>();
    for (OutboxEntry entry : entries) {
      if (stopped.contains(entry.bucket())) {
        continue;
      }
      Future<RecordMetadata> send = producer.send(entry);
      sends.put(entry, send);
      if (send.state() == Future.State.FAILED) {
        stopped.add(entry.bucket());
        if (send.exceptionNow() instanceof TimeoutException) {
          break;
        }
      }
    }
    producer.flush();
    return sends;
  }

  private List<UUID> acknowledged(Map<OutboxEntry, Future<RecordMetadata>> sends) {
    List<UUID> acknowledged = new ArrayList<>();
    Map<String, List<OutboxEntry>> refused = new LinkedHashMap<>();
    Set<Integer> stopped = new HashSet<>();
    sends.forEach(
        (entry, send) -> {
          Throwable failure = failure(send);
          if (failure != null) {
            producer.failed(failure);
            refused.computeIfAbsent(failure.getMessage(), _ -> new ArrayList<>()).add(entry);
            stopped.add(entry.bucket());
          } else if (!stopped.contains(entry.bucket())) {
            acknowledged.add(entry.id());
            stuck.flows(entry.bucket());
          }
        });
    stopped.forEach(stuck::failed);
    // A line a reason: without a broker, hundreds fail for the same one.
    refused.forEach(
        (reason, entries) ->
            LOG.warnf(
                "outbox: %d not published yet, %s first: %s",
                entries.size(), entries.getFirst().id(), reason));
    return acknowledged;
  }

  /** Waits for the broker's answer; null if it has acknowledged. */
  private static Throwable failure(Future<RecordMetadata> send) {
    try {
      send.get();
      return null;
    } catch (ExecutionException refused) {
      return refused.getCause();
    } catch (InterruptedException stopping) {
      return new InterruptException("the service stops", stopping);
    }
  }
}
