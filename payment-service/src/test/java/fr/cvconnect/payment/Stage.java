package fr.cvconnect.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.events.Ids;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/** Merchants, outlets, requests and the clock, as the component tests need them. */
public final class Stage {
  public static final Tokens TOKENS = new Tokens();
  private static final AtomicInteger MERCHANTS = new AtomicInteger(200_000);
  private static final AtomicInteger CARTS = new AtomicInteger();

  private Stage() {}

  /** A merchant with so many outlets; the first is its digits and 000001. */
  public static String merchant(int outlets) {
    String merchantId = Integer.toString(MERCHANTS.incrementAndGet());
    fact(
        merchantId,
        "MerchantRegistered",
        """
        {"merchantId":"%s","legalName":"Camping %1$s","email":"m@example.test","category":"CAMPING",
         "language":"fr"}\
        """);
    for (int serial = 1; serial <= outlets; serial++) {
      fact(
          merchantId,
          "OutletOpened",
          """
          {"merchantId":"%s","outletId":"%s","name":"Accueil %2$s","town":"Sète",
           "email":"o@example.test"}\
          """,
          outlet(merchantId, serial));
    }
    String last = outlet(merchantId, outlets);
    Probes.until("outlet " + last + " to be known", () -> isKnown(merchantId, last));
    return merchantId;
  }

  /** A request for a known outlet is stored; it is taken back at once. */
  private static boolean isKnown(String merchantId, String outletId) {
    String token = TOKENS.merchant(merchantId);
    Response asked =
        as(token)
            .body(Map.of("outletId", outletId, "amountCents", 2000, "cartNumber", cart()))
            .post("/api/payments");
    if (asked.statusCode() != 201) {
      problem(asked, 404, "OUTLET_NOT_FOUND");
      return false;
    }
    as(token).post("/api/payments/" + asked.path("id") + "/cancellation").then().statusCode(200);
    return true;
  }

  public static String outlet(String merchantId, int serial) {
    return merchantId + "%06d".formatted(serial);
  }

  private static void fact(String merchantId, String type, String body, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = merchantId;
    System.arraycopy(more, 0, values, 1, more.length);
    tell(merchantId, type, 1, body.formatted(values));
  }

  /** A fact of auth-service about a merchant, at that place among all of them. */
  public static void tell(String merchantId, String type, long sequence, String body) {
    KafkaProbe.as("auth-service")
        .send(
            "auth.merchants",
            merchantId,
            Map.of(
                "ce_id",
                Ids.next().toString(),
                "ce_source",
                "/auth-service",
                "ce_type",
                "fr.cvconnect." + type + ".v1",
                "ce_subject",
                merchantId,
                "ce_time",
                "2026-11-23T09:00:00.000Z",
                "ce_sequence",
                Long.toString(sequence)),
            body.getBytes(StandardCharsets.UTF_8));
  }

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  public static String cart() {
    return "REF" + CARTS.incrementAndGet();
  }

  /** Asks for an amount at the outlet, with a cart of its own, and returns the payment's id. */
  public static String ask(String outletId, long amountCents) {
    return ask(outletId, amountCents, cart());
  }

  static String ask(String outletId, long amountCents, String cart) {
    return as(TOKENS.outlet(outletId))
        .body(Map.of("amountCents", amountCents, "cartNumber", cart))
        .post("/api/payments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse read(String outletId, String paymentId) {
    Response payment = as(TOKENS.outlet(outletId)).get("/api/payments/" + paymentId);
    payment.then().statusCode(200);
    HttpSchema.of("payment", "Payment").requireValid(payment.asString());
    return payment.then();
  }

  /** What a customer types who cannot scan. */
  public static String shortCode(String outletId, String paymentId) {
    return read(outletId, paymentId).extract().path("shortCode");
  }

  public static String status(String outletId, String paymentId) {
    return read(outletId, paymentId).extract().path("status");
  }

  /** The one fact of that type on a payment, once it is published. */
  public static ConsumerRecord<byte[], byte[]> fact(String paymentId, String type) {
    return KafkaProbe.as("settlement-service")
        .await(Topics.PAYMENTS, 1, record -> isFact(record, paymentId, type))
        .getFirst();
  }

  public static boolean isFact(
      ConsumerRecord<byte[], byte[]> record, String paymentId, String type) {
    return paymentId.equals(new String(record.key(), StandardCharsets.UTF_8))
        && ("fr.cvconnect." + type + ".v1").equals(KafkaProbe.header(record, "ce_type"));
  }

  /** Asserts a problem of that code. */
  public static ValidatableResponse problem(Response response, int status, String code) {
    HttpSchema.ofProblem().requireValid(response.asString());
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("status", equalTo(status))
        .body("detail", notNullValue());
  }

  /** Domain time, as the service reports it. */
  public static Instant now() {
    return Instant.parse(given().get("/sandbox/clock").path("now"));
  }

  /** Moves domain time forward, and returns once the service has noticed. */
  public static void passes(Duration time) {
    long offset = given().get("/sandbox/clock").jsonPath().getLong("offsetSeconds");
    long later = offset + time.toSeconds();
    Path file = Path.of(ConfigProvider.getConfig().getValue("SANDBOX_CLOCK_FILE", String.class));
    try {
      Files.writeString(file, Long.toString(later));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Probes.until(
        "the clock to move",
        () -> given().get("/sandbox/clock").jsonPath().getLong("offsetSeconds") == later);
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }
}
