package fr.cvconnect.payment.totals;

import static fr.cvconnect.payment.Stage.TOKENS;
import static fr.cvconnect.payment.Stage.as;
import static fr.cvconnect.payment.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.payment.Stage;
import fr.cvconnect.payment.StoredPayment;
import fr.cvconnect.payment.TestWallet;
import fr.cvconnect.payment.TwoOutlets;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWallet.class)
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class TotalsTest extends TwoOutlets {
  private static final String SPRING = "from=2020-04-25&to=2020-05-05";

  @Test
  void paymentsAreAddedUpStatusByStatus() {
    at("08:06").with("requested_cents", 6000L).validated(4500).store();
    at("08:05").with("requested_cents", 2001L).validated(2001).store();
    at("08:04").with("status", "CANCELLED").store();
    at("08:03").with("requested_cents", 7000L).store();
    at("08:02").waiting().store();

    JsonPath totals = totals(TOKENS.outlet(beach), SPRING);

    assertThat(totals.getString("currency")).isEqualTo("EUR");
    total(totals, "", 5, 19_001, 6501);
    total(totals, "byStatus.VALIDATED.", 2, 8001, 6501);
    total(totals, "byStatus.CANCELLED.", 1, 2000, 0);
    total(totals, "byStatus.EXPIRED.", 1, 7000, 0);
    total(totals, "byStatus.WAITING.", 1, 2000, 0);
  }

  @Test
  void withoutPaymentsAllIsZero() {
    JsonPath totals = totals(TOKENS.outlet(beach), SPRING);

    total(totals, "", 0, 0, 0);
    for (String status : new String[] {"WAITING", "VALIDATED", "EXPIRED", "CANCELLED"}) {
      total(totals, "byStatus." + status + ".", 0, 0, 0);
    }
  }

  @Test
  void moreIsAddedUpThanAnIntHolds() {
    at("08:06").with("requested_cents", 3_000_000_000L).validated(3_000_000_000L).store();
    at("08:05").with("requested_cents", 1_000_000L).store();

    total(totals(TOKENS.outlet(beach), SPRING), "", 2, 3_001_000_000L, 3_000_000_000L);
  }

  @Test
  void anAccountAddsUpWhatItMayListAndNothingElse() {
    at("08:06").with("requested_cents", 2001L).store();
    at("08:05").with("requested_cents", 2010L).with("requested_by", merchant).store();
    of(harbour, "08:04").with("requested_cents", 2100L).store();
    String stranger = Stage.outlet(StoredPayment.merchant("Ailleurs"), 1);

    assertThat(requested(TOKENS.outlet(beach), SPRING)).isEqualTo(4011);
    assertThat(requested(TOKENS.outlet(beach), SPRING + "&scope=mine")).isEqualTo(2001);
    assertThat(requested(TOKENS.outlet(beach), SPRING + "&outletId=" + harbour)).isZero();
    assertThat(requested(TOKENS.merchant(merchant), SPRING + "&scope=all")).isEqualTo(6111);
    assertThat(requested(TOKENS.merchant(merchant), SPRING + "&scope=mine")).isEqualTo(2010);
    assertThat(requested(TOKENS.merchant(merchant), SPRING + "&outletId=" + harbour))
        .isEqualTo(2100);
    assertThat(requested(TOKENS.till(merchant, harbour), SPRING)).isEqualTo(2100);
    assertThat(requested(TOKENS.till(merchant), SPRING)).isEqualTo(6111);
    assertThat(requested(TOKENS.outlet(stranger), SPRING)).isZero();
    assertThat(requested(TOKENS.outlet(stranger), SPRING + "&outletId=" + beach)).isZero();
  }

  @Test
  void theFiltersAreThoseOfTheList() {
    at("08:06").with("cart_number", "Été-1").with("requested_cents", 2001L).validated(1).store();
    at("08:05").with("cart_number", "Été-2").with("requested_cents", 2010L).store();
    // The last and the first instant of two days in Paris.
    StoredPayment.of(beach, "2020-05-01T21:59:59.999Z").with("requested_cents", 2100L).store();
    StoredPayment.of(beach, "2020-05-01T22:00:00.000Z").with("requested_cents", 3000L).store();
    String token = TOKENS.outlet(beach);

    assertThat(requested(token, SPRING + "&status=VALIDATED")).isEqualTo(2001);
    assertThat(requested(token, SPRING + "&q=été")).isEqualTo(4011);
    assertThat(requested(token, SPRING + "&q=été&status=EXPIRED")).isEqualTo(2010);
    assertThat(requested(token, "from=2020-05-01&to=2020-05-02")).isEqualTo(5100);
    assertThat(requested(token, "from=2020-05-01&to=2020-05-01")).isEqualTo(2100);
    assertThat(requested(token, "from=2020-04-30&to=2020-04-30")).isEqualTo(4011);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SPRING + "&scope=ours",
        SPRING + "&status=waiting",
        SPRING + "&q=%00",
        SPRING + "&outletId=1",
        "from=today&to=2020-05-01",
        "from=2020-05-01&to=2026-02-30",
        "from=2020-05-01",
        "to=2020-05-01",
        "from=2020-05-01&to=2020-06-01",
        "from=2020-03-01&to=2020-04-01"
      })
  void aBadParameterIsSaid(String parameter) {
    Response answer =
        as(TOKENS.outlet(beach)).urlEncodingEnabled(false).get("/api/payments/totals?" + parameter);
    problem(answer, 422, "VALIDATION_FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2020-05-01&to=2020-05-31",
        // With the hour that is missing in March, and the one more in October.
        "from=2020-03-01&to=2020-03-31",
        "from=2020-10-01&to=2020-10-31",
        "from=2020-05-02&to=2020-05-01"
      })
  void aMonthIsNotTooLong(String period) {
    total(totals(TOKENS.outlet(beach), period), "", 0, 0, 0);
  }

  @Test
  void theyAreForThoseWhoCollectAndAsJsonOnly() {
    String path = "/api/payments/totals?" + SPRING;
    problem(as(TOKENS.staff("operations")).get(path), 403, "FORBIDDEN");
    problem(as(TOKENS.wallet()).get(path), 403, "FORBIDDEN");
    problem(as(TOKENS.expired(merchant)).get(path), 401, "UNAUTHENTICATED");
    String token = TOKENS.outlet(beach);
    problem(as(token).accept("text/csv").get(path), 406, "NOT_ACCEPTABLE");
    problem(as(token).post(path), 405, "METHOD_NOT_ALLOWED");
  }

  private static void total(
      JsonPath totals, String at, long payments, long requestedCents, long receivedCents) {
    assertThat(totals.getLong(at + "payments")).isEqualTo(payments);
    assertThat(totals.getLong(at + "requestedCents")).isEqualTo(requestedCents);
    assertThat(totals.getLong(at + "receivedCents")).isEqualTo(receivedCents);
  }

  private static long requested(String token, String query) {
    return totals(token, query).getLong("requestedCents");
  }

  private static JsonPath totals(String token, String query) {
    Response answer = as(token).get("/api/payments/totals?" + query);
    answer.then().statusCode(200);
    HttpSchema.of("payment", "Totals").requireValid(answer.asString());
    return answer.jsonPath();
  }
}
