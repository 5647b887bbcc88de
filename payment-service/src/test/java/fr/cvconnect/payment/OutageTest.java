package fr.cvconnect.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised while the database or the broker is away, and once it is back. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class OutageTest {
  private static String outlet;

  @BeforeEach
  void open() {
    if (outlet == null) {
      outlet = Stage.outlet(Stage.merchant(1), 1);
    }
  }

  @Test
  void withoutItsDatabaseTheServiceSaysSoAndComesBackByItself() {
    String payment = Stage.ask(outlet, 6000);
    String token = Stage.TOKENS.outlet(outlet);

    try (Outage _ = Outage.ofDatabase("payment")) {
      Stage.problem(Stage.as(token).get("/api/payments/" + payment), 503, "UNAVAILABLE")
          .header("Retry-After", notNullValue());
      Stage.problem(ask(token), 503, "UNAVAILABLE").header("Retry-After", notNullValue());
      TestWallet.debit(payment, 6000, Stage.now());
    }

    Stage.fact(payment, "PaymentValidated");
    Probes.eventually(() -> assertThat(ask(token).statusCode()).isEqualTo(201));
  }

  @Test
  void withoutTheBrokerPaymentsAreMadeAndTheirFactsLeaveWhenItIsBack() {
    String token = Stage.TOKENS.outlet(outlet);
    String before = Stage.ask(outlet, 6000);
    String during;

    try (Outage _ = Outage.byKilling(TestServers.current().kafka())) {
      Response made = ask(token);
      made.then().statusCode(201);
      during = made.path("id");
      Stage.passes(Duration.ofMinutes(10));
      // Long enough for several ticks of the expiry: nothing is declared while nothing can be read.
      Instant later = Stage.now().plusSeconds(4);
      Probes.until("some ticks to pass", () -> Stage.now().isAfter(later));
      Stage.read(outlet, before).body("status", equalTo("WAITING"));
    }

    Stage.fact(during, "PaymentRequested");
    Stage.fact(before, "PaymentExpired");
  }

  private static Response ask(String token) {
    return Stage.as(token)
        .body(Map.of("amountCents", 2000, "cartNumber", Stage.cart()))
        .post("/api/payments");
  }
}
