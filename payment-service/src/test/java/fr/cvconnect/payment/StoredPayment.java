package fr.cvconnect.payment;

import fr.cvconnect.events.Ids;
import fr.cvconnect.payment.lifecycle.RequestSecrets;
import fr.cvconnect.testing.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A payment written straight into the database: of any age, with texts that nobody could send. It
 * has expired unless the case says otherwise.
 */
public final class StoredPayment {
  private static final AtomicInteger MERCHANTS = new AtomicInteger(700_000);

  private final Map<String, Object> columns = new LinkedHashMap<>();

  private StoredPayment(String outletId, Instant createdAt) {
    RequestSecrets secrets = RequestSecrets.random();
    with("id", Ids.next()).with("merchant_id", outletId.substring(0, 6));
    with("outlet_id", outletId).with("kind", "IMMEDIATE").with("status", "EXPIRED");
    with("cart_number", "REF253").with("requested_cents", 2000L).with("currency", "EUR");
    with("requested_by", outletId).with("created_at", createdAt);
    with("updated_at", createdAt.plus(Duration.ofMinutes(9)));
    with("expires_at", createdAt.plus(Duration.ofMinutes(9)));
    with("token", secrets.token()).with("short_code", secrets.shortCode()).with("sequence", 2L);
  }

  /** A merchant nobody else has, with outlets of these names, the first its 000001. */
  public static String merchant(String... outletNames) {
    String merchantId = Integer.toString(MERCHANTS.incrementAndGet());
    for (int i = 0; i < outletNames.length; i++) {
      execute(
          "insert into outlet (outlet_id, merchant_id, name, town) values (?, ?, ?, 'Sète')",
          Stage.outlet(merchantId, i + 1),
          merchantId,
          outletNames[i]);
    }
    return merchantId;
  }

  /** Asked for by the outlet's own account. */
  public static StoredPayment of(String outletId, String createdAt) {
    return new StoredPayment(outletId, Instant.parse(createdAt));
  }

  public StoredPayment with(String column, Object value) {
    columns.put(column, value);
    return this;
  }

  /** Waits for a customer, for as long as any test takes. */
  public StoredPayment waiting() {
    return with("status", "WAITING").with("expires_at", Instant.parse("2199-01-01T00:00:00Z"));
  }

  /** Paid, on a business date that ended long ago. */
  public StoredPayment validated(long receivedCents) {
    return with("status", "VALIDATED")
        .with("received_cents", receivedCents)
        .with("debit_id", Ids.next())
        .with("business_date", LocalDate.parse("2020-01-01"));
  }

  public UUID store() {
    execute(
        "insert into payment (%s) values (%s)"
            .formatted(
                String.join(", ", columns.keySet()),
                String.join(", ", Collections.nCopies(columns.size(), "?"))),
        columns.values().toArray());
    return (UUID) columns.get("id");
  }

  /** So many copies of it, each asked for a second before the one before, numbered carts. */
  public void store(int copies) {
    store();
    execute(
        """
        insert into payment (id, merchant_id, outlet_id, kind, status, cart_number, label,
          customer_reference, requested_cents, currency, requested_by, created_at, updated_at,
          expires_at, token, short_code, sequence)
        select gen_random_uuid(), merchant_id, outlet_id, kind, status, 'REF' || n, label,
          customer_reference, requested_cents, currency, requested_by,
          created_at - n * interval '1 second', updated_at, expires_at, id || '-' || n,
          id || '-' || n, sequence
        from payment, generate_series(1, ? - 1) n where id = ?
        """,
        copies,
        columns.get("id"));
  }

  private static void execute(String sql, Object... values) {
    try (Connection connection = TestServers.current().postgresql().connect("payment");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(
            i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
