package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TinyServices.class)
@TestProfile(SmallLimits.class)
class MetricsTest {
  @TestHTTPResource(value = "/metrics", management = true)
  String metrics;

  @Test
  void answersAreCountedByTargetAndStatus() {
    for (int i = 0; i < 4; i++) {
      given().auth().oauth2("h.metrics.s").get("/api/payments/counted");
    }
    given().auth().oauth2("h.metrics2.s").get("/api/me");
    given().auth().oauth2("h.metrics3.s").get("/nowhere");

    assertThat(given().get(metrics).asString())
        .contains("gateway_answers_seconds_count{status=\"200\",target=\"payment\"}")
        .contains("gateway_answers_seconds_count{status=\"429\",target=\"payment\"}")
        .contains("gateway_answers_seconds_count{status=\"503\",target=\"auth\"}")
        .contains("gateway_answers_seconds_count{status=\"404\",target=\"none\"}")
        .doesNotContain("/api/", "/nowhere");
  }

  @Test
  void theOtherPortShowsThemOnly() {
    given().get(metrics.replace("/metrics", "/health/ready")).then().statusCode(404);
    given().get(metrics.replace("/q/metrics", "/api/payments")).then().statusCode(404);
  }
}
