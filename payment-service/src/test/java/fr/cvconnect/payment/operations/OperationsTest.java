package fr.cvconnect.payment.operations;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.EventSchema;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class OperationsTest {
  /** The position after a payment of the year 999999999. */
  private static final String FORGED_CURSOR =
      "WyIrOTk5OTk5OTk5LTAxLTAxVDAwOjAwOjAwWiIs"
          + "IjAxOTNhMWIyLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMCJd";

  private String merchant;
  private String outlet;
  private String other;

  @BeforeEach
  void open() {
    merchant = Stage.merchant(2);
    outlet = Stage.outlet(merchant, 1);
    other = Stage.outlet(merchant, 2);
  }

  @Test
  void mineAndAllDifferAndAnotherMerchantSeesNothing() {
    String own = Stage.ask(outlet, 2000);
    String byAdmin = askAsAdmin(outlet);
    String elsewhere = Stage.ask(other, 2000);
    String stranger = Stage.outlet(Stage.merchant(1), 1);

    assertThat(list(TOKENS.outlet(outlet), "?scope=mine")).containsExactly(own);
    assertThat(list(TOKENS.outlet(outlet), "?scope=all&status=WAITING"))
        .containsExactly(byAdmin, own);
    assertThat(list(TOKENS.merchant(merchant), "?status=WAITING"))
        .containsExactly(elsewhere, byAdmin, own);
    assertThat(list(TOKENS.merchant(merchant), "?status=WAITING&scope=mine"))
        .containsExactly(byAdmin);
    assertThat(list(TOKENS.merchant(merchant), "?status=WAITING&outletId=" + other))
        .containsExactly(elsewhere);
    assertThat(list(TOKENS.outlet(outlet), "?outletId=" + other)).isEmpty();
    assertThat(list(TOKENS.till(merchant, other), "")).contains(elsewhere).doesNotContain(own);
    assertThat(list(TOKENS.outlet(stranger), "?outletId=" + outlet)).isEmpty();
    problem(as(TOKENS.outlet(stranger)).get("/api/payments/" + own), 404, "PAYMENT_NOT_FOUND");
    problem(as(TOKENS.outlet(other)).get("/api/payments/" + own), 404, "PAYMENT_NOT_FOUND");
    problem(
        as(TOKENS.outlet(other)).post("/api/payments/" + own + "/cancellation"),
        404,
        "PAYMENT_NOT_FOUND");
  }

  @Test
  void pagesShowEachPaymentOnceEvenWhileOthersAreMade() {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      asked.addFirst(Stage.ask(outlet, 2000));
    }
    String token = TOKENS.outlet(outlet);

    var first = as(token).get("/api/payments?scope=mine&limit=2").jsonPath();
    Stage.ask(outlet, 2000);
    var second =
        as(token)
            .queryParam("cursor", first.getString("nextCursor"))
            .get("/api/payments?scope=mine&limit=2")
            .jsonPath();
    var third =
        as(token)
            .queryParam("cursor", second.getString("nextCursor"))
            .get("/api/payments?scope=mine&limit=2")
            .jsonPath();

    List<String> seen = new ArrayList<>(first.getList("items.id"));
    seen.addAll(second.getList("items.id"));
    seen.addAll(third.getList("items.id"));
    assertThat(seen).isEqualTo(asked);
    assertThat(third.getString("nextCursor")).isNull();
  }

  @Test
  void aListIsFilteredByTheBeginningOfTheCartAndByDay() {
    String token = TOKENS.outlet(outlet);
    String payment =
        as(token)
            .body(Map.of("amountCents", 2000, "cartNumber", "Été_%-42"))
            .post("/api/payments")
            .path("id");
    LocalDate today = LocalDate.ofInstant(Stage.now(), ZoneId.of("Europe/Paris"));

    assertThat(found(token, "éTÉ_%")).containsExactly(payment);
    assertThat(found(token, "té")).isEmpty();
    assertThat(found(token, "%")).isEmpty();
    assertThat(list(token, "?from=" + today + "&to=" + today)).contains(payment);
    assertThat(list(token, "?from=" + today.plusDays(1))).isEmpty();
    assertThat(list(token, "?to=" + today.minusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=x",
        "limit=-1",
        "scope=ours",
        "status=waiting",
        "from=today",
        "to=2026-02-30",
        "cursor=AAAA",
        "cursor=!",
        "cursor=" + FORGED_CURSOR,
        "q=%00",
        "outletId=%00",
        "outletId=1",
        "from=%2B12026-01-01"
      })
  void aBadParameterIsSaid(String parameter) {
    Response answer =
        as(TOKENS.outlet(outlet)).urlEncodingEnabled(false).get("/api/payments?" + parameter);
    problem(answer, 422, "VALIDATION_FAILED");
  }

  @Test
  void aPaymentIsJsonOrNothing() {
    String payment = Stage.ask(outlet, 6000);

    for (String path : List.of("/api/payments", "/api/payments/" + payment)) {
      problem(as(TOKENS.outlet(outlet)).accept("text/html").get(path), 406, "NOT_ACCEPTABLE");
    }
  }

  @Test
  void aWaitingRequestIsTakenBackOnce() {
    String payment = Stage.ask(outlet, 6000);
    String token = TOKENS.outlet(outlet);

    as(token)
        .post("/api/payments/" + payment + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("receivedCents", equalTo(0));

    var cancelled = Stage.fact(payment, "PaymentCancelled");
    EventSchema.ofBody("PaymentCancelled").requireValid(cancelled.value());
    problem(
        as(token).post("/api/payments/" + payment + "/cancellation"), 409, "PAYMENT_NOT_WAITING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "01922f3a-0000-7000-8000-000000000001", "1-1-1-1-1"})
  void anUnknownIdIsNotFound(String id) {
    problem(as(TOKENS.outlet(outlet)).get("/api/payments/" + id), 404, "PAYMENT_NOT_FOUND");
  }

  private String askAsAdmin(String outletId) {
    return as(TOKENS.merchant(merchant))
        .body(Map.of("outletId", outletId, "amountCents", 2000, "cartNumber", Stage.cart()))
        .post("/api/payments")
        .path("id");
  }

  private static List<String> list(String token, String query) {
    return as(token).get("/api/payments" + query).then().statusCode(200).extract().path("items.id");
  }

  private static List<String> found(String token, String search) {
    return as(token).queryParam("q", search).get("/api/payments").path("items.id");
  }
}
