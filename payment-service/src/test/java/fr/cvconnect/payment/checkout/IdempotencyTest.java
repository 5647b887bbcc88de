package fr.cvconnect.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a key beside the usual: while its first request lasts, and once it is old. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class IdempotencyTest {
  private static String outlet;

  @Inject KeyForgetting forgetting;

  private final String key = Stage.key();

  @BeforeEach
  void open() {
    if (outlet == null) {
      outlet = Stage.outlet(Stage.merchant(1), 1);
    }
  }

  @Test
  void aTwinStillInFlightIsWaitedForAndThenTold() throws SQLException {
    try (Connection first = database();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute(
          """
          insert into idempotency_key (account, operation, key, request_hash, payment_id, stored_at)
          values ('%s', 'checkout', '%s', '', gen_random_uuid(), now())
          """
              .formatted(outlet, key));

      Stage.problem(ask("REF-TWIN"), 409, "IDEMPOTENCY_IN_PROGRESS");
      first.rollback();
    }

    ask("REF-TWIN").then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void aDayLaterAKeyIsNewAndUntilThenItIsNotForgotten() throws Throwable {
    ask("REF-YOUNG").then().statusCode(201);
    forget();
    assertThat(stored()).isEqualTo(1);

    grow("23 hours 59 minutes");
    Stage.problem(ask("REF-OTHER"), 422, "IDEMPOTENCY_KEY_REUSED");
    grow("2 minutes");
    ask("REF-OTHER").then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void oldKeysAreDeleted() throws Throwable {
    ask("REF-OLD").then().statusCode(201);
    grow("24 hours 1 minute");

    forget();

    assertThat(stored()).isZero();
  }

  private void forget() throws Throwable {
    VertxContextSupport.subscribeAndAwait(forgetting::tick);
  }

  private Response ask(String cart) {
    return Stage.as(Stage.TOKENS.outlet(outlet))
        .header("Idempotency-Key", key)
        .body(Map.of("amountCents", 2000, "cartNumber", cart))
        .post("/api/payments");
  }

  private void grow(String age) throws SQLException {
    try (Connection connection = database();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update idempotency_key set stored_at = stored_at - interval '%s' where key = '%s'"
              .formatted(age, key));
    }
  }

  private long stored() throws SQLException {
    try (Connection connection = database();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from idempotency_key where key = '%s'".formatted(key))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection database() throws SQLException {
    return TestServers.current().postgresql().connect("payment");
  }
}
