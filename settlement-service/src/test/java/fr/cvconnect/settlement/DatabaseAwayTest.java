package fr.cvconnect.settlement;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.payment;
import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.validated;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class DatabaseAwayTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final String token = new Tokens().staff("finance-preparer");

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void whoAsksMeanwhileIsToldToComeBack() {
    try (Outage _ = Outage.ofDatabase("settlement")) {
      for (String path :
          List.of("/api/transfers", "/api/batches/2026-11-23", "/api/batches/2026-11-23/file")) {
        get(path)
            .then()
            .statusCode(503)
            .header("Retry-After", notNullValue())
            .contentType("application/problem+json")
            .body("code", equalTo("UNAVAILABLE"));
      }
    }
  }

  @Test
  void whatIsToldMeanwhileIsBookedAndClosedAfterwards() {
    try (Outage _ = Outage.ofDatabase("settlement")) {
      publish(validated(payment("100001", MONDAY, 4_500)), ended(MONDAY, 1, 4_500));
      Probes.until("it to notice", () -> get("/api/transfers").statusCode() == 503);
    }

    Books.awaitClosed("2026-11-23");
    Probes.until("it to answer again", () -> get("/api/transfers").statusCode() == 200);
  }

  private Response get(String path) {
    return given().auth().oauth2(token).get(path);
  }
}
