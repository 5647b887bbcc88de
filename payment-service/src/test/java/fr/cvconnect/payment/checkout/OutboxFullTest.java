package fr.cvconnect.payment.checkout;

import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OutboxFullTest.SmallOutbox.class)
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class OutboxFullTest {
  /** Room for a few facts. */
  public static final class SmallOutbox implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cv.events.outbox.capacity", "5");
    }
  }

  @Test
  void beyondWhatTheOutboxBearsNewRequestsAreRefusedUntilItsFactsHaveLeft() {
    String outlet = Stage.outlet(Stage.merchant(1), 1);
    String token = Stage.TOKENS.outlet(outlet);
    List<String> made = new ArrayList<>();

    try (Outage _ = Outage.byKilling(TestServers.current().kafka())) {
      Probes.until(
          "the outbox to be full",
          () -> {
            Response answer = ask(token);
            if (answer.statusCode() == 201) {
              made.add(answer.path("id"));
            }
            return answer.statusCode() == 503;
          });
      Stage.problem(ask(token), 503, "UNAVAILABLE").header("Retry-After", notNullValue());
    }

    KafkaProbe.as("settlement-service")
        .await(
            Topics.PAYMENTS,
            made.size(),
            fact ->
                made.stream().anyMatch(payment -> Stage.isFact(fact, payment, "PaymentRequested")));
    Probes.until("requests to be taken again", () -> ask(token).statusCode() == 201);
  }

  private static Response ask(String token) {
    return Stage.as(token)
        .body(Map.of("amountCents", 2000, "cartNumber", Stage.cart()))
        .post("/api/payments");
  }
}
