package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address is one for all tests: what uses it up is in {@link AddressLimitsTest}. */
@QuarkusTest
@WithTestResource(TinyServices.class)
@TestProfile(SmallLimits.class)
class LimitsTest {
  private static final String TOKENS = "/idp/realms/cv/protocol/openid-connect/token";
  private static final String LOGIN = "/idp/realms/cv/login-actions/authenticate";

  @TestHTTPResource("/")
  URI gateway;

  @Test
  void aTokenBeyondItsLimitWaits() {
    for (int i = 0; i < 3; i++) {
      payments("h.claims.signature").then().statusCode(200);
    }

    Response refusal = payments("h.claims.signature");
    refusal
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("TOO_MANY_REQUESTS"));
    // Three an hour: the next one is free within a third of it.
    assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 1200);
  }

  @Test
  void anotherTokenHasItsOwnLimit() {
    for (int i = 0; i < 3; i++) {
      payments("h.first.signature").then().statusCode(200);
    }

    payments("h.second.signature").then().statusCode(200);
  }

  @Test
  void anotherSpellingOfTheSignatureIsTheSameToken() {
    for (String signature : new String[] {"sigA", "sigB", "sigA="}) {
      payments("h.respelled." + signature).then().statusCode(200);
    }

    payments("h.respelled.sigC").then().statusCode(429);
  }

  @Test
  void anAccountIsTriedSoOftenInAnySpelling() {
    signIn(Map.of("grant_type", "password", "username", "100001")).statusCode(200);
    signIn(Map.of("grant_type", "password", "username", " 100001 ")).statusCode(200);
    signIn(Map.of("username", "100001")).statusCode(200);

    signIn(Map.of("grant_type", "password", "username", "100001")).statusCode(429);
    signIn(Map.of("grant_type", "password", "username", "100002")).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "username=t%s",
        "x=;username=other&username=t%s",
        "x=#&username=t%s",
        "?x=&username=t%s",
        "grant_type=client_credentials&username=%%74%s",
        "grant_type=refresh_token&user%%6Eame=t%s",
        "username=T%s+",
        "username=t%s&client_id=till-99&client_secret=s",
      })
  void noSpellingOfAFormHidesTheAccount(String form) throws Exception {
    // Each of the spellings is for an account of its own.
    String account = "tried" + Integer.toHexString(form.hashCode());
    for (int i = 0; i < 3; i++) {
      signIn(Map.of("grant_type", "password", "username", account)).statusCode(200);
    }

    assertThat(raw(TOKENS, form.formatted(account.substring(1)))).startsWith("HTTP/1.1 429 ");
  }

  @Test
  void anApiClientIsAnAccountToo() {
    Map<String, String> asForm =
        Map.of("grant_type", "client_credentials", "client_id", "till", "client_secret", "s");
    for (int i = 0; i < 3; i++) {
      signIn(asForm).statusCode(200);
    }

    client("till", Map.of("grant_type", "client_credentials")).statusCode(429);
    client("TILL", Map.of("grant_type", "client_credentials")).statusCode(429);
    client("%74ill", Map.of("grant_type", "client_credentials")).statusCode(429);
    client("other", Map.of("grant_type", "client_credentials")).statusCode(200);
    client("other2", Map.of("client_id", "till")).statusCode(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_credentials", "refresh_token", "authorization_code", "password"})
  void whateverIsAskedForAClientsSecretIsTriedOnlySoOften(String grant) {
    for (int i = 0; i < 3; i++) {
      client(grant, Map.of("grant_type", grant, "username", grant + i)).statusCode(200);
    }

    client(grant, Map.of("grant_type", grant, "username", grant + 3)).statusCode(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh_token", "authorization_code"})
  void aGrantWithoutASecretTriesNone(String grant) {
    for (int i = 0; i < 5; i++) {
      signIn(Map.of("grant_type", grant, "client_id", "web")).statusCode(200);
    }
  }

  /** Else whoever invents secrets keeps a person out. */
  @Test
  void aClientAndAPersonOfOneNameAreTwo() {
    for (int i = 0; i < 3; i++) {
      client("100009", Map.of("grant_type", "client_credentials")).statusCode(200);
    }
    client("100009", Map.of("grant_type", "client_credentials")).statusCode(429);

    signIn(Map.of("grant_type", "password", "username", "100009")).statusCode(200);
  }

  /** Three wrong passwords would block the client, with all that it does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "service-account-wallet-backend",
        " Service-Account-wallet-backend ",
        "SERVICE-ACCOUNT-TILL-100001-1"
      })
  void nobodySignsInAsAProgramsOwnAccount(String name) {
    for (String path : new String[] {TOKENS, LOGIN}) {
      post(given(), Map.of("username", name, "password", "p"), path)
          .statusCode(400)
          .body("code", equalTo("MALFORMED_REQUEST"));
    }
  }

  /** It would count as a wrong password of the name that was tried before. */
  @ParameterizedTest
  @ValueSource(strings = {"password=p", "username=&password=p", "username=+&password=p"})
  void theLoginsFormHasAName(String form) throws Exception {
    assertThat(raw(LOGIN + "?session_code=s", form)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void peopleOfOneAppDoNotShareALimit() {
    for (int i = 0; i < 5; i++) {
      signIn(Map.of("grant_type", "password", "client_id", "app", "username", "person" + i))
          .statusCode(200);
    }
  }

  /** Spelled just so. */
  private String raw(String path, String form) throws Exception {
    return Wire.post(gateway, path, "Content-Type: application/x-www-form-urlencoded\r\n", form);
  }

  private static Response payments(String token) {
    return given().auth().oauth2(token).get("/api/payments");
  }

  private static ValidatableResponse signIn(Map<String, String> form) {
    return post(given(), form);
  }

  private static ValidatableResponse client(String id, Map<String, String> form) {
    return post(given().auth().preemptive().basic(id, "secret"), form);
  }

  private static ValidatableResponse post(RequestSpecification request, Map<String, String> form) {
    return post(request, form, TOKENS);
  }

  private static ValidatableResponse post(
      RequestSpecification request, Map<String, String> form, String path) {
    return request.formParams(form).post(path).then();
  }
}
