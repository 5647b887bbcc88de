package fr.cvconnect.sandbox.wallet;

import static io.restassured.RestAssured.given;

import fr.cvconnect.servers.Waiting;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The wallet's API, as its page uses it. */
public final class Wallet {
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  private Wallet() {}

  public static Response post(String request, String customer, long amountCents, String fault) {
    return post(given(), order(request, customer, amountCents, fault));
  }

  /** An order that may be repeated under its key. */
  public static Response postUnder(String key, String request, String customer, long amountCents) {
    return post(
        given().header("Idempotency-Key", key), order(request, customer, amountCents, null));
  }

  private static Response post(RequestSpecification call, Map<String, Object> order) {
    return call.contentType(ContentType.JSON).body(order).post("/api/debits");
  }

  private static Map<String, Object> order(
      String request, String customer, long amountCents, String fault) {
    Map<String, Object> order = new HashMap<>();
    order.put("request", request);
    order.put("customer", customer);
    order.put("amountCents", amountCents);
    order.put("fault", fault);
    return order;
  }

  /** Nadia pays; the debit's id. */
  public static UUID pay(String request, long amountCents) {
    return pay(request, amountCents, null);
  }

  public static UUID pay(String request, long amountCents, String fault) {
    return UUID.fromString(
        post(request, "nadia", amountCents, fault)
            .then()
            .statusCode(201)
            .extract()
            .path("debitId"));
  }

  public static long balanceOf(String customer) {
    return given()
        .get("/api/customers")
        .jsonPath()
        .getLong("find { it.id == '" + customer + "' }.balanceCents");
  }

  public static JsonPath debit(UUID debitId) {
    JsonPath journal = given().get("/api/debits").jsonPath();
    journal.setRootPath("find { it.debitId == '" + debitId + "' }");
    return journal;
  }

  public static void awaitAnswer(UUID debitId) {
    Waiting.until("an answer", ENOUGH, () -> debit(debitId).get("answer") != null);
  }
}
