package fr.cvconnect.payment.wallet;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class LookUpTest {
  private static String outlet;

  @BeforeEach
  void open() {
    if (outlet == null) {
      outlet = Stage.outlet(Stage.merchant(1), 1);
    }
  }

  @Test
  void theQrLeadsTheWalletToTheRequestAndMarksItScannedOnce() throws Exception {
    String payment = Stage.ask(outlet, 6000);
    Stage.read(outlet, payment).body("scannedAt", nullValue());

    String link = decoded(qr(payment, "image/png"));
    String token = link.substring(link.lastIndexOf('/') + 1);
    HttpSchema.of("payment", "PaymentRequest").requireValid(lookUp(token).asString());
    lookUp(token)
        .then()
        .statusCode(200)
        .body("paymentId", equalTo(payment))
        .body("merchantName", equalTo("Camping " + outlet.substring(0, 6)))
        .body("outletId", equalTo(outlet))
        .body("town", equalTo("Sète"))
        .body("requestedCents", equalTo(6000))
        .body("currency", equalTo("EUR"))
        .body("status", equalTo("WAITING"))
        .body("expiresAt", notNullValue());
    lookUp(token).then().statusCode(200);

    var scanned = Stage.fact(payment, "PaymentScanned");
    EventSchema.ofBody("PaymentScanned").requireValid(scanned.value());
    Stage.read(outlet, payment)
        .body("scannedAt", notNullValue())
        .body("status", equalTo("WAITING"));
    TestWallet.debit(payment, 6000, Stage.now());
    Stage.fact(payment, "PaymentValidated");
    assertThat(KafkaProbe.as("wallet").read(Topics.PAYMENTS))
        .filteredOn(fact -> Stage.isFact(fact, payment, "PaymentScanned"))
        .hasSize(1);
  }

  @Test
  void aShortCodeIsReadAsPeopleTypeIt() {
    String payment = Stage.ask(outlet, 6000);
    String code = Stage.read(outlet, payment).extract().path("shortCode");
    String typed = code.substring(0, 4).toLowerCase() + "-" + code.substring(4).toLowerCase();

    lookUp(typed).then().statusCode(200).body("paymentId", equalTo(payment));
  }

  @Test
  void aResolvedRequestIsShownAsItIsAndNotScanned() {
    String payment = Stage.ask(outlet, 6000);
    as(TOKENS.outlet(outlet)).post("/api/payments/" + payment + "/cancellation");
    String code = Stage.read(outlet, payment).extract().path("shortCode");

    lookUp(code).then().statusCode(200).body("status", equalTo("CANCELLED"));
    Stage.read(outlet, payment).body("scannedAt", nullValue());
  }

  @Test
  void onlyTheWalletMayAskAndOnlyForWhatExists() {
    problem(lookUp("AAAAAAAA"), 404, "PAYMENT_NOT_FOUND");
    problem(lookUp("x".repeat(500)), 404, "PAYMENT_NOT_FOUND");
    problem(lookUp("\0"), 404, "PAYMENT_NOT_FOUND");
    problem(as(TOKENS.outlet(outlet)).get("/wallet/payment-requests/AAAAAAAA"), 403, "FORBIDDEN");
  }

  @Test
  void theQrIsDrawnAsTheCallerAccepts() {
    String payment = Stage.ask(outlet, 6000);

    assertThat(qr(payment, "image/svg+xml").asString()).startsWith("<svg ");
    problem(qr(payment, "text/html"), 406, "NOT_ACCEPTABLE");
    String foreign = Stage.outlet(Stage.merchant(1), 1);
    problem(
        as(TOKENS.outlet(foreign)).accept("image/png").get("/api/payments/" + payment + "/qr"),
        404,
        "PAYMENT_NOT_FOUND");
  }

  private static Response lookUp(String code) {
    return as(TOKENS.wallet()).get("/wallet/payment-requests/{code}", code);
  }

  private static Response qr(String payment, String type) {
    return as(TOKENS.outlet(outlet)).accept(type).get("/api/payments/" + payment + "/qr");
  }

  private static String decoded(Response png) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    return new QRCodeReader().decode(bitmap).getText();
  }
}
