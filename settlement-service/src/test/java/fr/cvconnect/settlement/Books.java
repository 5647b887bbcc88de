package fr.cvconnect.settlement;

import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The service's database, looked at from outside. */
public final class Books {
  private Books() {}

  /** Empties everything but what was handled before: each test has its own calendar. */
  public static void clear() {
    execute(
        """
        truncate bank_file_part, bank_file, transfer, booking, daily_batch, bank_account, merchant
        """);
  }

  public static void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** A single value as text, null if there is no row. */
  public static String value(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  public static long count(String from) {
    return Long.parseLong(value("select count(*) from " + from));
  }

  public static void await(String condition) {
    Probes.until(condition, () -> "t".equals(value("select " + condition)));
  }

  public static void awaitClosed(String businessDate) {
    await(
        "exists (select from daily_batch where business_date = '%s' and closed_at is not null)"
            .formatted(businessDate));
  }

  private static Connection connect() throws SQLException {
    return TestServers.current().postgresql().connect("settlement");
  }
}
