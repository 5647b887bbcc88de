package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TinyServices.class)
@TestProfile(SmallLimits.class)
class AbsenceTest {
  @TestHTTPResource("/")
  URI gateway;

  @Test
  void aServiceThatIsAwayIsSomethingToRetry() {
    unavailable("/api/me", "h.away.s");
  }

  @Test
  void aServiceThatDoesNotAnswerIsNotWaitedForForever() {
    unavailable("/api/payments/silent", "h.silent.s");
  }

  @Test
  void aPersonWhoSignsInIsToldToo() {
    given()
        .accept(NoticePagesTest.BROWSER)
        .header("Accept-Language", "en")
        .get("/idp/realms/cv/login-actions/silent")
        .then()
        .statusCode(503)
        .contentType(NoticePagesTest.PAGE)
        .header("Retry-After", "5")
        .header("Content-Security-Policy", containsString("style-src 'self'"))
        .body(containsString("<h1>The service does not answer</h1>"))
        .body(containsString("You can try again in 5 seconds."));
  }

  @Test
  void anAnswerThatBreaksOffIsNotPassedOffAsWhole() throws Exception {
    String answer =
        Wire.send(
            gateway,
            "GET /api/payments/cut HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer h.cut.s\r\n\r\n");

    assertThat(answer).contains("content-length: 1000").endsWith("half");
  }

  @Test
  void aStreamThatBreaksOffIsNotPassedOffAsWhole() throws Exception {
    String answer =
        Wire.send(
            gateway,
            "GET /api/payments/cut-stream HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Authorization: Bearer h.cut.s\r\n\r\n");

    assertThat(answer).contains("transfer-encoding: chunked").endsWith("4\r\nhalf\r\n");
  }

  @Test
  void overHttpsBrowsersAreToldToStayThere() {
    given()
        .auth()
        .oauth2("h.https.s")
        .get("/api/payments")
        .then()
        .header("Strict-Transport-Security", startsWith("max-age="))
        .body("headers.'X-forwarded-proto'[0]", equalTo("https"))
        .body("headers.'X-forwarded-port'[0]", equalTo("443"))
        .body("headers.Host[0]", equalTo("gateway.test"));
  }

  private static void unavailable(String path, String token) {
    given()
        .auth()
        .oauth2(token)
        .get(path)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .time(lessThan(15_000L))
        .body("code", equalTo("UNAVAILABLE"))
        .body("instance", equalTo(path));
  }
}
