package fr.cvconnect.notification.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.notification.Publisher;
import fr.cvconnect.notification.RealHouse;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who is told what, from Kafka to the wire, with real tokens. */
@QuarkusTest
@RealHouse
class EventsScopeTest {
  private static final String A = "400001";
  private static final String A1 = "400001000001";
  private static final String A2 = "400001000002";
  private static final String B = "400002";
  private static final String B1 = "400002000001";

  @Inject Pool database;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private final Tokens tokens = new Tokens();

  @Test
  void everyAccountIsToldWhatIsInItsScopeAndNothingElse() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    expected.put(
        tokens.merchant(A),
        List.of(
            "PaymentRequested " + A1,
            "PaymentScanned " + A2,
            "TransferScheduled " + A,
            "TransferScheduled " + A1,
            "MerchantRegistered " + A,
            "OutletOpened " + A));
    expected.put(tokens.outlet(A1), List.of("PaymentRequested " + A1, "TransferScheduled " + A1));
    expected.put(tokens.outlet(A2), List.of("PaymentScanned " + A2));
    expected.put(tokens.till(A, A2), List.of("PaymentScanned " + A2));
    expected.put(
        tokens.till(A, A1, A2),
        List.of("PaymentRequested " + A1, "PaymentScanned " + A2, "TransferScheduled " + A1));
    expected.put(
        tokens.till(A),
        List.of("PaymentRequested " + A1, "PaymentScanned " + A2, "TransferScheduled " + A1));
    expected.put(tokens.merchant(B), List.of("PaymentExpired " + B1, "TransferHeld " + B));
    expected.put(tokens.outlet(B1), List.of("PaymentExpired " + B1));
    expected.put(
        tokens.staff("finance-preparer"),
        List.of("TransferScheduled " + A, "TransferScheduled " + A1, "TransferHeld " + B));
    expected.put(
        tokens.staff("operations"),
        List.of(
            "DebitRefused", "TransferHeld " + B, "MerchantRegistered " + A, "OutletOpened " + A));

    Map<EventStream, List<String>> streams = new LinkedHashMap<>();
    expected.forEach((token, facts) -> streams.put(open(token), facts));
    publishAll();
    streams.forEach((stream, facts) -> assertThat(untilMark(stream)).hasSameElementsAs(facts));
    streams.keySet().forEach(EventStream::close);
  }

  @Test
  void anUnfitTokenIsRefused() {
    requireProblem(null, 401, "UNAUTHENTICATED");
    requireProblem(tokens.expired(A), 401, "UNAUTHENTICATED");
    requireProblem(tokens.forNoAudience(A), 401, "UNAUTHENTICATED");
    requireProblem(tokens.ofOtherRealm(), 401, "UNAUTHENTICATED");
  }

  private void requireProblem(String token, int status, String code) {
    given()
        .port(port)
        .headers(token == null ? Map.of() : Map.of("Authorization", "Bearer " + token))
        .get("/api/events")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private EventStream open(String token) {
    EventStream stream = EventStream.open(port, token);
    assertThat(stream.status()).isEqualTo(200);
    stream.frame();
    return stream;
  }

  private void publishAll() {
    long before = stored();
    payment("PaymentRequested", A, A1);
    payment("PaymentScanned", A, A2);
    payment("PaymentExpired", B, B1);
    publish("DebitRefused", A, Map.of());
    transfer("TransferScheduled", A);
    publishBody(
        "TransferScheduled",
        A,
        Publisher.body("TransferScheduled", Map.of("merchantId", A))
            .replace("{", "{\"outletId\":\"" + A1 + "\","));
    transfer("TransferHeld", B);
    publish("MerchantRegistered", A, Map.of("merchantId", A));
    publish("OutletOpened", A, Map.of("merchantId", A, "outletId", A2));
    Probes.until("all facts to be stored", () -> stored() == before + 15);
    payment("PaymentCancelled", A, A1);
    payment("PaymentCancelled", A, A2);
    payment("PaymentCancelled", B, B1);
    publish("DailyBatchClosed", "2026-11-23", Map.of());
  }

  private static void payment(String event, String merchant, String outlet) {
    publish(event, merchant, Map.of("merchantId", merchant, "outletId", outlet));
  }

  private static void transfer(String event, String merchant) {
    String id = UUID.randomUUID().toString();
    publish(event, merchant, Map.of("merchantId", merchant, "transferId", id));
  }

  private static void publish(String event, String key, Map<String, String> fields) {
    publishBody(event, key, Publisher.body(event, fields));
  }

  private static void publishBody(String event, String key, String body) {
    Publisher.publish(event, key, body);
  }

  private long stored() {
    return database
        .query("select count(*) from feed where stream in " + streams())
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  private static String streams() {
    return "('merchant/%s', 'merchant/%s', 'finance', 'operations')".formatted(A, B);
  }

  /** What came before the last facts, each with the outlet or merchant it names. */
  private static List<String> untilMark(EventStream stream) {
    List<String> facts = new ArrayList<>();
    EventStream.Frame next = stream.event();
    while (!List.of("PaymentCancelled", "DailyBatchClosed").contains(next.event())) {
      facts.add(describe(next));
      next = stream.event();
    }
    return facts;
  }

  private static String describe(EventStream.Frame frame) {
    boolean ofHouse = List.of("MerchantRegistered", "OutletOpened").contains(frame.event());
    for (String id : List.of(A1, A2, B1, A, B)) {
      if (frame.data().contains("\"" + id + "\"") && !(ofHouse && id.length() == 12)) {
        return frame.event() + " " + id;
      }
    }
    return frame.event();
  }
}
