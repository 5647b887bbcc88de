package fr.cvconnect.payment.export;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.StoredPayment;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports that do not get through in one go. */
@QuarkusTest
@TestProfile(ExportLimitsTest.FewConnections.class)
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ExportLimitsTest {
  /** More than the sockets' buffers hold. */
  private static final int MANY = 40_000;

  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Fewer connections to the database than exports at once. */
  public static final class FewConnections implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cv.export.at-once", "4",
          "cv.export.at-once-per-account", "3",
          "cv.export.longest", LONGEST.toString(),
          "quarkus.datasource.reactive.max-size", "3");
    }
  }

  private static String merchant;
  private static String outlet;

  @BeforeEach
  void open() {
    if (outlet == null) {
      merchant = StoredPayment.merchant("Plage");
      outlet = Stage.outlet(merchant, 1);
      StoredPayment.of(outlet, "2020-04-30T08:06:00.000Z")
          .with("label", "x".repeat(100))
          .with("customer_reference", "y".repeat(50))
          .store(MANY);
    }
  }

  @Test
  void slowReadersHoldNoDatabaseConnection() throws Exception {
    String token = TOKENS.outlet(outlet);
    try (Download first = new Download(token);
        Download second = new Download(token);
        Download third = new Download(token)) {
      assertThat(first.beginning()).startsWith("HTTP/1.1 200 OK");
      assertThat(second.beginning()).startsWith("HTTP/1.1 200 OK");
      assertThat(third.beginning()).startsWith("HTTP/1.1 200 OK");

      as(token).get("/api/payments?limit=1").then().statusCode(200);
      assertThat(first.isWhole()).isTrue();
    }
  }

  @Test
  void anAccountAndAReplicaHaveSoManyAtOnce() throws Exception {
    String token = TOKENS.outlet(outlet);
    try (Download first = new Download(token);
        Download second = new Download(token);
        Download third = new Download(token)) {
      first.beginning();
      second.beginning();
      third.beginning();

      problem(export(token), 429, "TOO_MANY_REQUESTS").header("Retry-After", notNullValue());
      try (Download ofAnother = new Download(TOKENS.merchant(merchant))) {
        assertThat(ofAnother.beginning()).startsWith("HTTP/1.1 200 OK");
        problem(export(TOKENS.till(merchant)), 503, "UNAVAILABLE")
            .header("Retry-After", notNullValue());
      }
    }

    Probes.until("their places to be free again", () -> export(token).statusCode() == 200);
  }

  @Test
  void aReaderThatTakesTooLongIsCutOff() throws Exception {
    try (Download slow = new Download(TOKENS.outlet(outlet))) {
      slow.beginning();
      Instant end = Instant.now().plus(LONGEST);
      Probes.until("its time to be over", () -> Instant.now().isAfter(end));

      assertThat(slow.isWhole()).isFalse();
    }
  }

  @Test
  void whatBreaksOffIsNotTakenForWhole() throws Exception {
    try (Download interrupted = new Download(TOKENS.outlet(outlet))) {
      interrupted.beginning();
      try (Outage _ = Outage.ofDatabase("payment")) {
        assertThat(interrupted.isWhole()).isFalse();
      }
    }
  }

  @Test
  void withoutTheDatabaseThereIsAProblemAndNoFile() {
    String token = TOKENS.outlet(outlet);
    try (Outage _ = Outage.ofDatabase("payment")) {
      problem(export(token), 503, "UNAVAILABLE").header("Retry-After", notNullValue());
    }
    Probes.until("the database to be back", () -> export(token).statusCode() == 200);
  }

  /** A short one. */
  private static Response export(String token) {
    return as(token).get("/api/payments/export?status=WAITING");
  }
}
