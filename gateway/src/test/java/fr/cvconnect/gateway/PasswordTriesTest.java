package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.testing.Probes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All tries come from one address, so the last test uses up what it may get wrong. */
@QuarkusTest
@WithTestResource(TinyServices.class)
@TestProfile(SmallSignInLimits.class)
@TestMethodOrder(OrderAnnotation.class)
class PasswordTriesTest {
  private static final String TOKENS = "/idp/realms/cv/protocol/openid-connect/token";

  /** Answers with a page, as for a wrong password. */
  private static final String LOGIN = "/idp/realms/cv/login-actions/authenticate";

  /** Where the identity provider takes its time. */
  private static final String SILENT = "/idp/realms/cv/login-actions/silent";

  /** What a pause may seem shorter by, since it begins before its answer arrives. */
  private static final int SLACK_MILLIS = 200;

  @TestHTTPResource("/")
  URI gateway;

  @TestHTTPResource(value = "/metrics", management = true)
  String metrics;

  @ConfigProperty(name = "IDP_URL")
  URI identityProvider;

  @Test
  @Order(1)
  void theNextOneWaitsUntilTheOneBeforeIsCounted() {
    signIn(TOKENS, "100001").then().statusCode(200);

    long begin = System.nanoTime();
    signIn(TOKENS, " 100001 ").then().statusCode(200);

    assertThat(millisSince(begin))
        .isGreaterThanOrEqualTo(SmallSignInLimits.PAUSE_MILLIS - SLACK_MILLIS);
  }

  @Test
  @Order(2)
  void goodOnesUseNothingUpHoweverMany() {
    for (int i = 0; i < 10; i++) {
      signIn(TOKENS, "20000" + i).then().statusCode(200);
    }
  }

  @Test
  @Order(3)
  void whoeverLeavesBeforeTheAnswerHoldsUpTheNextOneForLonger() throws Exception {
    long left;
    try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
      client.getOutputStream().write(post(SILENT, "username=100003").getBytes(US_ASCII));
      awaitSilent(1);
      left = System.nanoTime();
    }

    signIn(TOKENS, "100003").then().statusCode(200);

    assertThat(millisSince(left))
        .isGreaterThanOrEqualTo(SmallSignInLimits.PAUSE_UNANSWERED_MILLIS - SLACK_MILLIS);
  }

  @Test
  @Order(4)
  void whoeverFindsTheLineFullIsSentAway() throws Exception {
    List<CompletableFuture<Integer>> others;
    try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
      client.getOutputStream().write(post(SILENT, "username=100004").getBytes(US_ASCII));
      awaitSilent(2);

      others = List.of(later("100004"), later("100004"));

      assertThat(CompletableFuture.anyOf(others.get(0), others.get(1)).get()).isEqualTo(429);
      // Another account has a line of its own.
      signIn(TOKENS, "100005").then().statusCode(200);
    }
    assertThat(List.of(others.get(0).get(), others.get(1).get()))
        .containsExactlyInAnyOrder(200, 429);
    assertRefused("line");
  }

  @Test
  @Order(5)
  void anAddressGetsSoManyWrongWhicheverAccountsTheyAreFor() {
    // The two who left count: nobody knows what they were answered.
    for (int i = 0; i < 2; i++) {
      signIn(LOGIN, "30000" + i).then().statusCode(200);
    }
    // The answer to a wrong one, asked for again, is one more for the identity provider.
    given().get(LOGIN + "?session_code=s&execution=e").then().statusCode(200);

    given().get(LOGIN + "?session_code=s&execution=e").then().statusCode(429);

    signIn(LOGIN, "300003").then().statusCode(429).body("code", equalTo("TOO_MANY_REQUESTS"));
    signIn(TOKENS, "300004").then().statusCode(429);
    assertRefused("failures");
    assertThat(metrics()).contains("gateway_sign_ins_failed_total 5.0");
  }

  /** Twenty a minute would be its own, had this address not lost the right to try. */
  @Test
  @Order(6)
  void whoMayNotTryUsesUpNobodysTries() {
    for (int i = 0; i < 25; i++) {
      signIn(LOGIN, "300009").then().statusCode(429);
    }

    assertThat(metrics()).doesNotContain("gateway_sign_ins_refused_total{limit=\"account\"}");
  }

  @Test
  @Order(6)
  void apiClientsSignInFromThereAllTheSame() {
    given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", "till")
        .formParam("client_secret", "s")
        .post(TOKENS)
        .then()
        .statusCode(200);
  }

  @Test
  @Order(7)
  void aPersonReadsWhenToTryAgain() {
    Response page =
        given()
            .accept(NoticePagesTest.BROWSER)
            .formParam("username", "300005")
            .formParam("password", "p")
            .post(LOGIN);

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.contentType()).isEqualTo(NoticePagesTest.PAGE);
    assertThat(page.asString())
        .contains("<h1>Trop d’essais en peu de temps</h1>")
        .containsPattern("Vous pourrez réessayer dans 1[012] minutes\\.")
        .contains("href=\"/connexion\"");
    assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(600, 720);
    assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
  }

  private static CompletableFuture<Integer> later(String account) {
    return CompletableFuture.supplyAsync(
        () -> signIn(TOKENS, account).statusCode(), Thread::startVirtualThread);
  }

  private static Response signIn(String path, String account) {
    return given().formParam("username", account).formParam("password", "p").post(path);
  }

  private static String post(String path, String form) {
    return "POST %s HTTP/1.1\r\nHost: gateway.test\r\n"
        .concat("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s")
        .formatted(path, form.length(), form);
  }

  private void awaitSilent(int requests) {
    Probes.until(
        "so many requests to have arrived",
        () ->
            given()
                .get(identityProvider + "/silent")
                .asString()
                .equals(Integer.toString(requests)));
  }

  private static long millisSince(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private void assertRefused(String limit) {
    assertThat(metrics()).contains("gateway_sign_ins_refused_total{limit=\"" + limit + "\"}");
  }

  private String metrics() {
    return given().get(metrics).asString();
  }
}
