package fr.cvconnect.settlement;

import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** The service's database, looked at from outside. */
public final class Books {
  private Books() {}

  /** Empties everything but what was handled before: each test has its own calendar. */
  public static void clear() {
    execute(
        """
        truncate bank_file_part, bank_file, transfer, booking, daily_batch, bank_account,
          bank_account_change, merchant
        """);
  }

  /** A merchant that is known here, without an account. */
  public static void merchant(String merchantId, String category) {
    execute(
        "insert into merchant values ('%s', 'Camping des Pins', '%s', 1)"
            .formatted(merchantId, category));
  }

  /** A merchant that can be paid. */
  public static void payable(String merchantId, String category) {
    merchant(merchantId, category);
    execute(
        "insert into bank_account values ('%s', 'FR7630006000011234567890189', 'Pins', now())"
            .formatted(merchantId));
  }

  /** A transfer of 45.00 gross that goes to the bank. */
  public static void scheduled(String merchantId, String businessDate) {
    String reference = "CV-" + businessDate.replace("-", "") + "-" + merchantId;
    insert(
        merchantId,
        businessDate,
        "'SCHEDULED', null",
        "'%s', 'Pins', 'FR7630006000011234567890189'".formatted(reference));
  }

  /** One that waits for a bank account. */
  public static void held(String merchantId, String businessDate) {
    insert(merchantId, businessDate, "'HELD', 'NO_BANK_ACCOUNT'", "null, null, null");
  }

  private static void insert(
      String merchantId, String businessDate, String state, String creditor) {
    execute(
        """
        insert into transfer (transfer_id, merchant_id, business_date, due_date, state, hold_reason,
          payments, gross_cents, basis_points, commission_cents, net_cents, currency,
          end_to_end_id, creditor_name, creditor_iban)
        values (uuidv7(), '%s', '%s', '%s', %s, 2, 4500, 250, 113, 4387, 'EUR', %s)
        """
            .formatted(
                merchantId,
                businessDate,
                LocalDate.parse(businessDate).plusDays(7),
                state,
                creditor));
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
