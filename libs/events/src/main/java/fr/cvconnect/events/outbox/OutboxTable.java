package fr.cvconnect.events.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the relay asks of the outbox, in the transaction of one pass. */
record OutboxTable(Connection connection) {
  /** The first key of our advisory locks; the bucket is the second. */
  static final int LOCKS = 0x0B0C5;

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

  /** Locks the buckets that no other replica holds, until the transaction ends. */
  List<Integer> lockFreeBuckets() throws SQLException {
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
    return buckets;
  }

  /** The first facts of these buckets that are not marked as published, in their order. */
  List<OutboxEntry> unpublished(Collection<Integer> buckets, int limit) throws SQLException {
    List<OutboxEntry> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED)) {
      query.setArray(1, connection.createArrayOf("smallint", buckets.toArray()));
      query.setInt(2, limit);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(OutboxEntry.of(rows));
        }
      }
    }
    return entries;
  }

  void mark(List<UUID> published) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(MARK_PUBLISHED)) {
      update.setArray(1, connection.createArrayOf("uuid", published.toArray()));
      update.executeUpdate();
    }
  }

  /** How many facts wait in all buckets, whoever holds them; counted up to the limit. */
  long waiting(long limit) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNT_WAITING)) {
      query.setLong(1, limit);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
