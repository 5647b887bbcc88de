package fr.cvconnect.bench;

import fr.cvconnect.servers.postgresql.PostgreSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of payment-service once more, in a schema of their own in the same database, so that
 * pgbench writes nothing that the service would take for a payment. Columns, indexes and
 * constraints are the same, and so is the SQL: only the search path differs.
 */
final class TableCopies {
  static final String SCHEMA = "bench";

  private static final String DATABASE = "payment";

  private final PostgreSql server;

  TableCopies(PostgreSql server) {
    this.server = server;
  }

  /** Whether the service has heard of the outlet. */
  boolean knows(String outletId) {
    try (Connection connection = server.connect(DATABASE);
        PreparedStatement query =
            connection.prepareStatement("select from outlet where outlet_id = ?")) {
      query.setString(1, outletId);
      return query.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes them, with the given outlet and so many waiting payments, numbered from 1. */
  void make(String outletId, int waitingPayments) {
    run(
        List.of(
            "create schema bench",
            "create table bench.outlet (like public.outlet including all)",
            "create table bench.business_day (like public.business_day including all)",
            "create table bench.payment (like public.payment including all)",
            "create table bench.debit (like public.debit including all)",
            """
            create table bench.outbox (like public.outbox including all)
            partition by range (created_on)
            """,
            "create table bench.outbox_default partition of bench.outbox default",
            "insert into bench.outlet select * from public.outlet where outlet_id = '%s'"
                .formatted(outletId),
            "insert into bench.business_day (business_date) values (current_date)",
            waiting(outletId, waitingPayments),
            "grant usage on schema bench to payment",
            "grant select, insert, update on all tables in schema bench to payment",
            "grant usage on all sequences in schema bench to payment",
            "analyze bench.payment"));
  }

  private static String waiting(String outletId, int count) {
    return """
    insert into bench.payment (id, merchant_id, outlet_id, kind, status, cart_number,
      requested_cents, currency, requested_by, created_at, updated_at, expires_at, token,
      short_code, sequence)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '%s', '%s', 'IMMEDIATE',
      'WAITING', 'W' || n, 6000, 'EUR', '%s', now(), now(), now() + interval '9 minutes',
      md5('t' || n), md5('s' || n), 1
    from generate_series(1, %d) n
    """
        .formatted(outletId.substring(0, 6), outletId, outletId, count);
  }

  private void run(List<String> statements) {
    try (Connection connection = server.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The copies of the tables could not be made", e);
    }
  }
}
