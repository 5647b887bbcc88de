package fr.cvconnect.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.access.AccessMatrix;
import fr.cvconnect.testing.access.AccessMatrix.Case;
import fr.cvconnect.testing.access.Call;
import fr.cvconnect.testing.access.Everybody;
import fr.cvconnect.testing.access.Whose;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint × every role × own, another outlet's, another merchant's: {@code access.md}. */
@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class AccessTest {
  private static Map<Whose, String> outlets;
  private static Everybody everybody;

  @TestHTTPResource("/")
  URI service;

  /** Once for all calls, but not before the first: the service is not reachable earlier. */
  @BeforeEach
  void twoMerchants() {
    if (everybody != null) {
      return;
    }
    String merchant = Stage.merchant(2);
    outlets =
        Map.of(
            Whose.OWN, Stage.outlet(merchant, 1),
            Whose.OTHER_SITE, Stage.outlet(merchant, 2),
            Whose.OTHER_ORGANISATION, Stage.outlet(Stage.merchant(1), 1));
    everybody = new Everybody(merchant, outlets.get(Whose.OWN));
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
    return switch (operation) {
      case "POST /api/payments" ->
          Call.of(operation)
              .with("Idempotency-Key", Stage.key())
              .withBody(
                  """
                  {"outletId": "%s", "amountCents": 2000, "cartNumber": "%s"}
                  """
                      .formatted(outlet, Stage.cart()));
      case "GET /api/payments" ->
          Call.of(operation).withQuery("outletId=" + outlet).telling(Stage.ask(outlet, 2000));
      case "GET /api/payments/export" -> {
        String cart = Stage.cart();
        Stage.ask(outlet, 2000, cart);
        yield Call.of(operation).withQuery("q=" + cart).telling(cart);
      }
      case "GET /api/payments/totals" -> {
        String cart = Stage.cart();
        Stage.ask(outlet, 2000, cart);
        LocalDate today = LocalDate.ofInstant(Stage.now(), ZoneId.of("Europe/Paris"));
        yield Call.of(operation)
            .withQuery("q=%s&from=%s&to=%s".formatted(cart, today, today))
            .telling("\"requestedCents\":2000");
      }
      case "GET /api/payments/{id}",
          "GET /api/payments/{id}/qr",
          "POST /api/payments/{id}/cancellation" ->
          Call.of(operation, Stage.ask(outlet, 2000));
      case "POST /api/business-days/{businessDate}/replays" -> Call.of(operation, "2000-01-01");
      case "GET /wallet/payment-requests/{code}" ->
          Call.of(operation, Stage.shortCode(outlet, Stage.ask(outlet, 2000)));
      default -> throw new IllegalArgumentException("nobody knows how to ask for " + operation);
    };
  }
}
