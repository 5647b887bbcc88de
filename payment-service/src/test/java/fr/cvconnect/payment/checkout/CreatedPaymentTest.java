package fr.cvconnect.payment.checkout;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.cart;
import static fr.cvconnect.payment.Stage.outlet;
import static fr.cvconnect.payment.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The QR code in the answer, so that it can be shown without a call more. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CreatedPaymentTest {
  private static String token;

  @BeforeEach
  void open() {
    if (token == null) {
      token = TOKENS.outlet(outlet(Stage.merchant(1), 1));
    }
  }

  @Test
  void theQrCodeComesWithTheAnswer() {
    RequestSpecification asked = asked();

    Response created = asked.post("/api/payments?expand=qr");
    Response again = asked.post("/api/payments?expand=qr");

    String qr =
        as(token)
            .accept("image/svg+xml")
            .get("/api/payments/" + created.path("id") + "/qr")
            .asString();
    HttpSchema.of("payment", "CreatedPayment").requireValid(created.asString());
    created.then().statusCode(201).body("status", equalTo("WAITING")).body("qr", equalTo(qr));
    again.then().header("Idempotency-Replayed", equalTo("true")).body("qr", equalTo(qr));
  }

  @Test
  void whoDoesNotAskForItGetsNone() {
    assertThat(asked().post("/api/payments").asString())
        .contains("\"link\"")
        .doesNotContain("\"qr\"");
  }

  @Test
  void nothingElseIsAdded() {
    Response refused = asked().post("/api/payments?expand=all");

    problem(refused, 422, "VALIDATION_FAILED").body("errors.pointer", hasItems("/expand"));
  }

  private static RequestSpecification asked() {
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("amountCents", 6000, "cartNumber", cart()));
  }
}
