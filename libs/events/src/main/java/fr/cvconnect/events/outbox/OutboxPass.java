package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * One pass of the relay: locks the buckets that no other replica holds, sends their unpublished
 * facts in order, and marks those that the broker acknowledged.
 *
 * <p>A failed send stops its bucket until the next pass: of each bucket only the acknowledged
 * prefix is marked, so a later fact of an aggregate never overtakes an earlier one for good.
 */
@ApplicationScoped
class OutboxPass {
  private static final Logger LOG = Logger.getLogger(OutboxPass.class);

  /** The first key of our advisory locks; the bucket is the second. */
  private static final int LOCKS = 0x0B0C5;

  private static final String LOCK_FREE_BUCKETS =
      "select bucket from generate_series(0, ?) bucket where pg_try_advisory_xact_lock(?, bucket)";
  private static final String UNPUBLISHED =
      """
      select id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, message_key,
             headers, bucket
      from outbox where published_at is null and bucket = any(?) order by position limit ?
      """;
  private static final String MARK_PUBLISHED =
      "update outbox set published_at = now() where published_at is null and id = any(?)";
  private static final String COUNT_WAITING =
      "select count(*) from (select 1 from outbox where published_at is null limit ?) waiting";

  private final AgroalDataSource database;
  private final OutboxProducer producer;
  private final OutboxBacklog backlog;
  private final EventsConfig.OutboxLimits limits;

  OutboxPass(
      AgroalDataSource database,
      OutboxProducer producer,
      OutboxBacklog backlog,
      EventsConfig config) {
    this.database = database;
    this.producer = producer;
    this.backlog = backlog;
    this.limits = config.outbox();
  }

  /** Returns how many facts were published. */
  int run() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int published = publish(connection);
        connection.commit();
        return published;
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      }
    }
  }

  private int publish(Connection connection) throws SQLException {
    List<OutboxEntry> entries = unpublished(connection, lockFreeBuckets(connection));
    if (entries.isEmpty()) {
      backlog.counted(0);
      return 0;
    }
    List<UUID> acknowledged = acknowledged(entries, sendAll(entries));
    mark(connection, acknowledged);
    backlog.counted(waiting(connection));
    return acknowledged.size();
  }

  private Integer[] lockFreeBuckets(Connection connection) throws SQLException {
    List<Integer> buckets = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(LOCK_FREE_BUCKETS)) {
      query.setInt(1, OutboxRow.BUCKETS - 1);
      query.setInt(2, LOCKS);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          buckets.add(rows.getInt(1));
        }
      }
    }
    return buckets.toArray(Integer[]::new);
  }

  private List<OutboxEntry> unpublished(Connection connection, Integer[] buckets)
      throws SQLException {
    List<OutboxEntry> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED)) {
      query.setArray(1, connection.createArrayOf("smallint", buckets));
      query.setInt(2, limits.passSize());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(OutboxEntry.of(rows));
        }
      }
    }
    return entries;
  }

  /** Sends in order and stops where the producer takes no more, as without any broker in reach. */
  private List<Future<RecordMetadata>> sendAll(List<OutboxEntry> entries) {
    List<Future<RecordMetadata>> sends = new ArrayList<>();
    for (OutboxEntry entry : entries) {
      Future<RecordMetadata> send = producer.send(entry);
      sends.add(send);
      if (send.state() == Future.State.FAILED) {
        break;
      }
    }
    return sends;
  }

  private static List<UUID> acknowledged(
      List<OutboxEntry> entries, List<Future<RecordMetadata>> sends) {
    List<UUID> acknowledged = new ArrayList<>();
    Set<Integer> stopped = new HashSet<>();
    for (int i = 0; i < sends.size(); i++) {
      OutboxEntry entry = entries.get(i);
      boolean sent = isAcknowledged(entry, sends.get(i));
      if (!sent) {
        stopped.add(entry.bucket());
      } else if (!stopped.contains(entry.bucket())) {
        acknowledged.add(entry.id());
      }
    }
    return acknowledged;
  }

  private static boolean isAcknowledged(OutboxEntry entry, Future<RecordMetadata> send) {
    try {
      send.get();
      return true;
    } catch (ExecutionException refused) {
      LOG.warnf("outbox: %s not published yet: %s", entry.id(), refused.getCause().getMessage());
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void mark(Connection connection, List<UUID> published) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(MARK_PUBLISHED)) {
      update.setArray(1, connection.createArrayOf("uuid", published.toArray()));
      update.executeUpdate();
    }
  }

  private long waiting(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNT_WAITING)) {
      query.setLong(1, limits.capacity());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
