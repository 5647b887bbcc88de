package fr.cvconnect.events.outbox;

import fr.cvconnect.events.Store;
import java.sql.Connection;
import java.sql.SQLException;

/** Another replica in the middle of a pass: it holds all buckets, and publishes nothing. */
final class OtherReplica implements AutoCloseable {
  private static final String LOCK =
      "select pg_advisory_xact_lock(%d, bucket) from generate_series(0, %d) bucket"
          .formatted(OutboxTable.LOCKS, OutboxRow.BUCKETS - 1);

  private final Connection connection;

  private OtherReplica(Connection connection) {
    this.connection = connection;
  }

  /** Returns once every bucket is its own. */
  static OtherReplica holdingAllBuckets() throws SQLException {
    Connection connection = Store.connect();
    connection.setAutoCommit(false);
    Store.execute(connection, LOCK);
    return new OtherReplica(connection);
  }

  /** It ends as by a crash: nothing is marked. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
