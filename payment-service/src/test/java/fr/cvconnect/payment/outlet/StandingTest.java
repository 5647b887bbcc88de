package fr.cvconnect.payment.outlet;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.cart;
import static fr.cvconnect.payment.Stage.outlet;
import static fr.cvconnect.payment.Stage.problem;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may ask for payments, as auth-service's facts have it. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class StandingTest {
  @Test
  void aSuspendedMerchantAsksForNothingNewAtAnyOutlet() {
    String merchant = Stage.merchant(2);

    suspend(merchant, 4);

    awaitRefusal(TOKENS.outlet(outlet(merchant, 1)), null, "MERCHANT_SUSPENDED");
    problem(ask(TOKENS.merchant(merchant), outlet(merchant, 2)), 422, "MERCHANT_SUSPENDED");
    problem(ask(TOKENS.till(merchant), outlet(merchant, 2)), 422, "MERCHANT_SUSPENDED");
  }

  @Test
  void aReinstatedMerchantAsksAgain() {
    String merchant = Stage.merchant(1);
    String token = TOKENS.merchant(merchant);
    suspend(merchant, 4);
    awaitRefusal(token, null, "MERCHANT_SUSPENDED");

    reinstate(merchant, 5);

    Probes.until("the merchant to ask again", () -> ask(token, null).statusCode() == 201);
  }

  @Test
  void whatWaitsIsPaidAllTheSameAndMayBeCancelled() {
    String merchant = Stage.merchant(1);
    String outlet = outlet(merchant, 1);
    String paid = Stage.ask(outlet, 6000);
    String cancelled = Stage.ask(outlet, 6000);
    suspend(merchant, 4);
    close(merchant, outlet, 5);
    awaitRefusal(TOKENS.outlet(outlet), null, "MERCHANT_SUSPENDED");

    TestWallet.debit(paid, 6000, Stage.now());

    Stage.fact(paid, "PaymentValidated");
    as(TOKENS.outlet(outlet))
        .post("/api/payments/" + cancelled + "/cancellation")
        .then()
        .statusCode(200);
  }

  @Test
  void aRepeatedRequestGetsItsAnswerAllTheSame() {
    String merchant = Stage.merchant(1);
    String token = TOKENS.outlet(outlet(merchant, 1));
    Map<String, Object> asked = Map.of("amountCents", 6000, "cartNumber", cart());
    String key = Stage.key();
    String id =
        as(token).header("Idempotency-Key", key).body(asked).post("/api/payments").path("id");
    suspend(merchant, 4);
    awaitRefusal(token, null, "MERCHANT_SUSPENDED");

    as(token)
        .header("Idempotency-Key", key)
        .body(asked)
        .post("/api/payments")
        .then()
        .statusCode(201)
        .body("id", equalTo(id));
  }

  /** Facts keep their order; one that is published again later must not be taken for news. */
  @Test
  void anOlderFactChangesNothing() {
    String merchant = Stage.merchant(1);
    suspend(merchant, 4);
    reinstate(merchant, 5);
    suspend(merchant, 4);

    close(merchant, outlet(merchant, 1), 6); // read after them, so they are read once it is known

    awaitRefusal(TOKENS.merchant(merchant), null, "OUTLET_CLOSED");
  }

  @Test
  void aClosedOutletAsksForNothingAndTheOthersGoOn() {
    String merchant = Stage.merchant(2);
    String closed = outlet(merchant, 1);

    close(merchant, closed, 4);

    awaitRefusal(TOKENS.outlet(closed), null, "OUTLET_CLOSED");
    problem(ask(TOKENS.merchant(merchant), closed), 422, "OUTLET_CLOSED");
    ask(TOKENS.outlet(outlet(merchant, 2)), null).then().statusCode(201);
  }

  @Test
  void whoeverHasOneOpenOutletLeftNeedNotNameIt() {
    String merchant = Stage.merchant(3);
    String token = TOKENS.merchant(merchant);
    close(merchant, outlet(merchant, 1), 4);
    awaitRefusal(token, outlet(merchant, 1), "OUTLET_CLOSED");
    problem(ask(token, null), 422, "OUTLET_REQUIRED");

    close(merchant, outlet(merchant, 3), 5);
    awaitRefusal(token, outlet(merchant, 3), "OUTLET_CLOSED");

    ask(token, null).then().statusCode(201).body("outletId", equalTo(outlet(merchant, 2)));
  }

  private static void suspend(String merchant, long sequence) {
    String body =
        """
        {"merchantId":"%s","suspendedAt":"2026-11-23T09:00:00.000Z","suspendedBy":"gestion"}\
        """;
    Stage.tell(merchant, "MerchantSuspended", sequence, body.formatted(merchant));
  }

  private static void reinstate(String merchant, long sequence) {
    String body =
        """
        {"merchantId":"%s","reinstatedAt":"2026-11-23T09:00:00.000Z","reinstatedBy":"gestion"}\
        """;
    Stage.tell(merchant, "MerchantReinstated", sequence, body.formatted(merchant));
  }

  private static void close(String merchant, String outlet, long sequence) {
    String body =
        """
        {"merchantId":"%s","outletId":"%s","closedAt":"2026-11-23T09:00:00.000Z",
         "closedBy":"gestion"}\
        """;
    Stage.tell(merchant, "OutletClosed", sequence, body.formatted(merchant, outlet));
  }

  private static void awaitRefusal(String token, String outlet, String code) {
    Probes.until(
        code + " to be answered",
        () -> {
          Response answer = ask(token, outlet);
          return answer.statusCode() == 422 && code.equals(answer.path("code"));
        });
    problem(ask(token, outlet), 422, code);
  }

  private static Response ask(String token, String outlet) {
    Map<String, Object> asked = new HashMap<>(Map.of("amountCents", 6000, "cartNumber", cart()));
    if (outlet != null) {
      asked.put("outletId", outlet);
    }
    return as(token).header("Idempotency-Key", Stage.key()).body(asked).post("/api/payments");
  }
}
