package fr.cvconnect.payment.checkout;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.cart;
import static fr.cvconnect.payment.Stage.outlet;
import static fr.cvconnect.payment.Stage.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CheckoutTest {
  private static String merchant;
  private String outlet;
  private String token;

  @BeforeEach
  void open() {
    if (merchant == null) {
      merchant = Stage.merchant(2);
    }
    outlet = outlet(merchant, 1);
    token = TOKENS.outlet(outlet);
  }

  @Test
  void aRequestWaitsForNineMinutesAndItsFactIsPublished() {
    Instant before = Stage.now();
    Response created = ask(token, Map.of("amountCents", 6000, "cartNumber", " REF253 "));

    created
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/api/payments/" + created.path("id")))
        .body("status", equalTo("WAITING"))
        .body("kind", equalTo("IMMEDIATE"))
        .body("outletId", equalTo(outlet))
        .body("cartNumber", equalTo("REF253"))
        .body("requestedCents", equalTo(6000))
        .body("receivedCents", nullValue())
        .body("remainingCents", nullValue())
        .body("currency", equalTo("EUR"))
        .body("label", nullValue())
        .body("reference", matchesPattern("[0-9A-Z]{12}"))
        .body("shortCode", matchesPattern("[0-9A-Z]{8}"))
        .body("link", matchesPattern("http.*/p/[A-Za-z0-9_-]{22}"));
    Instant createdAt = Instant.parse(created.path("createdAt"));
    assertThat(createdAt).isAfterOrEqualTo(before);
    assertThat(Instant.parse(created.path("expiresAt")))
        .isEqualTo(createdAt.plus(Duration.ofMinutes(9)));
    var fact = Stage.fact(created.path("id"), "PaymentRequested");
    EventSchema.ofBody("PaymentRequested").requireValid(fact.value());
  }

  @ParameterizedTest
  @CsvSource({
    "1999, AMOUNT_BELOW_MINIMUM",
    "0, AMOUNT_BELOW_MINIMUM",
    "-2000, AMOUNT_BELOW_MINIMUM",
    "1000001, AMOUNT_ABOVE_MAXIMUM",
    "9223372036854775807, AMOUNT_ABOVE_MAXIMUM",
  })
  void anAmountOutsideTheLimitsIsRefused(long amountCents, String code) {
    problem(ask(token, Map.of("amountCents", amountCents, "cartNumber", cart())), 422, code);
  }

  @ParameterizedTest
  @ValueSource(longs = {2000, 1000000})
  void theLimitsThemselvesAreAccepted(long amountCents) {
    ask(token, Map.of("amountCents", amountCents, "cartNumber", cart())).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"amountCents\":2000.5,\"cartNumber\":\"A\"}",
        "{\"amountCents\":2000.0,\"cartNumber\":\"A\"}",
        "{\"amountCents\":\"2000\",\"cartNumber\":\"A\"}",
        "{\"amountCents\":true,\"cartNumber\":\"A\"}",
        "{\"amountCents\":92233720368547758070,\"cartNumber\":\"A\"}",
        "{\"amountCents\":2000,\"cartNumber\":7}",
        "{\"amountCents\":2000,\"cartNumber\":\"A\",\"tip\":1}",
        "{\"amountCents\":2000,\"cartNumber\":\"A\"} {}",
      })
  void whatCannotBeReadIsMalformed(String body) {
    problem(as(token).body(body).post("/api/payments"), 400, "MALFORMED_REQUEST");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Response refused =
        ask(token, Map.of("amountCents", 1, "label", "x".repeat(101), "sellerId", "a\tb"));

    problem(refused, 422, "VALIDATION_FAILED")
        .body("errors.pointer", hasItems("/amountCents", "/cartNumber", "/label", "/sellerId"));
  }

  @Test
  void textsAreBoundedInCodePoints() {
    ask(token, Map.of("amountCents", 2000, "cartNumber", "🎫".repeat(20))).then().statusCode(201);
    problem(
        ask(token, Map.of("amountCents", 2000, "cartNumber", "x".repeat(21))),
        422,
        "VALIDATION_FAILED");
  }

  @Test
  void oneCartWaitsOncePerOutlet() {
    String cart = cart();
    String first = ask(token, Map.of("amountCents", 2000, "cartNumber", cart)).path("id");

    problem(
            ask(token, Map.of("amountCents", 3000, "cartNumber", cart)),
            409,
            "CART_ALREADY_WAITING")
        .body("paymentId", equalTo(first));
    ask(TOKENS.outlet(outlet(merchant, 2)), Map.of("amountCents", 2000, "cartNumber", cart))
        .then()
        .statusCode(201);
    as(token).post("/api/payments/" + first + "/cancellation").then().statusCode(200);
    ask(token, Map.of("amountCents", 2000, "cartNumber", cart)).then().statusCode(201);
  }

  @Test
  void ofManyRequestsForOneCartAtOnceOneIsMade() {
    Map<String, Object> body = Map.of("amountCents", 2000, "cartNumber", cart());

    List<Integer> statuses = atOnce(() -> ask(token, body).statusCode());

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void theSameKeyAndRequestGetTheStoredAnswer() {
    String key = Stage.key();
    Map<String, Object> body = Map.of("amountCents", 2000, "cartNumber", cart());
    Response first = ask(token, key, body);
    as(token).post("/api/payments/" + first.path("id") + "/cancellation").then().statusCode(200);

    Response again = ask(token, key, body);

    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefusedBeforeAnythingElse() {
    String key = Stage.key();
    ask(token, key, Map.of("amountCents", 2000, "cartNumber", cart())).then().statusCode(201);

    problem(ask(token, key, Map.of("amountCents", 1)), 422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void aKeyBelongsToItsAccountAndARefusedRequestLeavesItFree() {
    String key = Stage.key();
    problem(
        ask(token, key, Map.of("amountCents", 1, "cartNumber", "A")), 422, "AMOUNT_BELOW_MINIMUM");
    ask(token, key, Map.of("amountCents", 2000, "cartNumber", cart())).then().statusCode(201);
    ask(TOKENS.outlet(outlet(merchant, 2)), key, Map.of("amountCents", 2000, "cartNumber", cart()))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void ofManyTwinsAtOnceOneIsMadeAndAllHearOfIt() {
    String key = Stage.key();
    Map<String, Object> body = Map.of("amountCents", 2000, "cartNumber", cart());

    List<String> ids =
        atOnce(() -> ask(token, key, body).then().statusCode(201).extract().path("id"));

    assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
  }

  @Test
  void anApiClientNamesEachRequest() {
    String till = TOKENS.till(merchant, outlet);
    Map<String, Object> body = Map.of("amountCents", 2000, "cartNumber", cart());

    problem(ask(till, body), 400, "IDEMPOTENCY_KEY_REQUIRED");
    ask(till, Stage.key(), body).then().statusCode(201).body("outletId", equalTo(outlet));
    problem(ask(till, "not visible", body), 422, "VALIDATION_FAILED");
    problem(ask(till, "k".repeat(65), body), 422, "VALIDATION_FAILED");
  }

  @Test
  void anAdministratorOfSeveralOutletsNamesOne() {
    String admin = TOKENS.merchant(merchant);

    problem(ask(admin, Map.of("amountCents", 2000, "cartNumber", cart())), 422, "OUTLET_REQUIRED");
    ask(admin, Map.of("outletId", outlet, "amountCents", 2000, "cartNumber", cart()))
        .then()
        .statusCode(201);
  }

  @Test
  void anotherOutletIsAsIfItDidNotExist() {
    String other = outlet(merchant, 2);
    String foreign = outlet(Stage.merchant(1), 1);

    for (String outletId : List.of(other, foreign, "999999000001", "x")) {
      problem(
          ask(token, Map.of("outletId", outletId, "amountCents", 2000, "cartNumber", cart())),
          404,
          "OUTLET_NOT_FOUND");
    }
  }

  @Test
  void withoutAGoodTokenNothingIsSaid() {
    Map<String, Object> body = Map.of("amountCents", 2000, "cartNumber", cart());

    problem(
        given().contentType(ContentType.JSON).body(body).post("/api/payments"),
        401,
        "UNAUTHENTICATED");
    for (String bad :
        List.of(
            "nonsense",
            TOKENS.expired(merchant),
            TOKENS.forNoAudience(merchant),
            TOKENS.ofOtherRealm())) {
      problem(ask(bad, body), 401, "UNAUTHENTICATED");
    }
    problem(ask(TOKENS.wallet(), body), 403, "FORBIDDEN");
    problem(ask(TOKENS.staff("operations"), body), 403, "FORBIDDEN");
  }

  private static Response ask(String token, Map<String, Object> body) {
    return as(token).body(body).post("/api/payments");
  }

  private static Response ask(String token, String key, Map<String, Object> body) {
    return as(token).header("Idempotency-Key", key).body(body).post("/api/payments");
  }

  private static <T> List<T> atOnce(Supplier<T> call) {
    List<CompletableFuture<T>> calls =
        Stream.generate(() -> CompletableFuture.supplyAsync(call)).limit(8).toList();
    return calls.stream().map(CompletableFuture::join).toList();
  }
}
