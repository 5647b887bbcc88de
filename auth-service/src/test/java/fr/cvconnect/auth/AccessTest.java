package fr.cvconnect.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.testing.access.AccessMatrix;
import fr.cvconnect.testing.access.AccessMatrix.Case;
import fr.cvconnect.testing.access.Call;
import fr.cvconnect.testing.access.Everybody;
import fr.cvconnect.testing.access.Whose;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint × every role × own, another outlet's, another merchant's: {@code access.md}. */
@ServiceTest
class AccessTest {
  private static final AtomicInteger CALLS = new AtomicInteger();

  private static Map<Whose, String> outlets;
  private static Everybody everybody;

  /** By merchant: a client that stays, and one to revoke. */
  private static final Map<String, String> KEPT_CLIENTS = new HashMap<>();

  private static final Map<String, String> LOST_CLIENTS = new HashMap<>();

  @TestHTTPResource("/")
  URI service;

  /** Once for all calls, but not before the first: the service is not reachable earlier. */
  @BeforeEach
  void twoMerchants() {
    if (everybody != null) {
      return;
    }
    String merchant = Registered.merchant();
    outlets =
        Map.of(
            Whose.OWN, Registered.outlet(merchant, "Accueil", "Annecy"),
            Whose.OTHER_SITE, Registered.outlet(merchant, "Plage", "Annecy"),
            Whose.OTHER_ORGANISATION,
                Registered.outlet(Registered.merchant(), "Accueil", "Annecy"));
    outlets.values().forEach(AccessTest::awaitOpen);
    outlets.values().stream().map(AccessTest::merchantOf).distinct().forEach(AccessTest::clients);
    everybody = new Everybody(merchant, outlets.get(Whose.OWN));
  }

  private static void clients(String merchant) {
    KEPT_CLIENTS.put(merchant, TillSoftware.of(merchant, "Kept").clientId());
    LOST_CLIENTS.put(merchant, TillSoftware.of(merchant, "Lost").clientId());
  }

  private static void awaitOpen(String outlet) {
    Callers.awaitOpen(merchantOf(outlet));
    Callers.awaitOpen(outlet);
  }

  static Stream<Case> cases() {
    return AccessMatrix.read().cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everybodyMayDoWhatTheTableSaysAndNothingElse(Case asked) {
    Call call = call(asked.operation(), outlets.get(asked.whose()));
    assertThat(call.outcome(service, everybody.token(asked.caller()))).isEqualTo(asked.outcome());
  }

  private static Call call(String operation, String outlet) {
    String merchant = merchantOf(outlet);
    return switch (operation) {
      case "GET /api/me", "POST /api/me/sign-out" -> Call.of(operation);
      case "GET /api/outlets" -> Call.of(operation).telling(outlet);
      case "GET /api/api-clients" -> Call.of(operation).telling(KEPT_CLIENTS.get(merchant));
      case "POST /api/api-clients" ->
          Call.of(operation)
              .withBody(
                  json(
                      Map.of(
                          "name",
                          "Caisse " + CALLS.incrementAndGet(),
                          "outletIds",
                          List.of(outlet))));
      case "POST /api/api-clients/{clientId}/secret" ->
          Call.of(operation, KEPT_CLIENTS.get(merchant));
      case "DELETE /api/api-clients/{clientId}" -> Call.of(operation, LOST_CLIENTS.get(merchant));
      case "POST /api/merchants" ->
          Call.of(operation).withBody(json(Registered.newMerchant(Registered.freshNumber())));
      case "GET /api/merchants" -> Call.of(operation).withQuery("q=" + merchant).telling(merchant);
      case "POST /api/merchants/{merchantId}/outlets" ->
          Call.of(operation, merchant)
              .withBody(json(Registered.newOutlet("Bar " + CALLS.incrementAndGet(), "Annecy")));
      case "GET /api/merchants/{merchantId}/outlets" ->
          Call.of(operation, merchant).telling(outlet);
      case "GET /api/accounts" -> Call.of(operation).withQuery("state=BLOCKED");
      case "POST /api/merchants/{merchantId}/outlets/{outletId}/closure" ->
          Call.of(operation, merchant, outlet);
      case "GET /api/merchants/{merchantId}",
          "POST /api/merchants/{merchantId}/suspension",
          "DELETE /api/merchants/{merchantId}/suspension" ->
          Call.of(operation, merchant);
      case "POST /api/accounts/{account}/block", "DELETE /api/accounts/{account}/block" ->
          Call.of(operation, outlet);
      case "POST /api/password-resets" ->
          // Each from a network of its own, for one may ask so often only.
          Call.of(operation)
              .with("X-Forwarded-For", "192.0.2." + CALLS.incrementAndGet())
              .withBody("{\"account\": \"%s\"}".formatted(outlet));
      case "PUT /api/password-resets/{token}" ->
          Call.of(operation, "x".repeat(43)).withBody("{\"password\": \"Un mot de passe\"}");
      default -> throw new IllegalArgumentException("nobody knows how to ask for " + operation);
    };
  }

  private static String merchantOf(String outlet) {
    return outlet.substring(0, 6);
  }

  private static String json(Map<String, Object> body) {
    try {
      return WireJson.tolerant().writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
