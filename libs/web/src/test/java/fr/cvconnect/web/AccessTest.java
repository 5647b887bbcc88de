package fr.cvconnect.web;

import static fr.cvconnect.web.SigningKey.sign;
import static fr.cvconnect.web.SigningKey.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SigningKey.class)
class AccessTest {
  @Test
  void theScopeIsWhatTheTokenSays() {
    me(sign(token("carrier").claim("organisation", "100001").claim("sites", List.of("01"))))
        .statusCode(200)
        .body("account", equalTo("100001"))
        .body("roles", contains("carrier"))
        .body("organisation", equalTo("100001"))
        .body("sites", contains("01"));
  }

  @Test
  void withoutSitesTheWholeOrganisationIsOpen() {
    me(sign(token("carrier").claim("organisation", "100001"))).body("sites", nullValue());
  }

  @Test
  void anEmptyOrUnreadableListOfSitesOpensNone() {
    me(sign(token("carrier").claim("sites", List.of()))).body("sites", equalTo(List.of()));
    me(sign(token("carrier").claim("sites", "01"))).body("sites", equalTo(List.of()));
  }

  @Test
  void noTokenIsUnauthenticated() {
    unauthenticated(given().get("/parcels/me").then());
  }

  @Test
  void aTokenThatIsNoneIsUnauthenticated() {
    unauthenticated(me("nonsense"));
    unauthenticated(me("a.b.c"));
    unauthenticated(given().auth().preemptive().basic("a", "b").get("/parcels/me").then());
  }

  @Test
  void anExpiredTokenIsUnauthenticated() {
    unauthenticated(me(sign(token("carrier").expiresAt(Instant.now().minusSeconds(120)))));
  }

  @Test
  void aTokenThatWasGoodIsUnauthenticatedFromItsEndOn() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
    String token = sign(token("carrier").expiresAt(end));
    me(token).statusCode(200);

    Thread.sleep(Duration.between(Instant.now(), end).plusMillis(1));

    unauthenticated(me(token));
  }

  @Test
  void aKnownTokensClaimsWithAnotherSignatureAreUnauthenticated() {
    String token = sign(token("carrier"));
    me(token).statusCode(200);
    me(token).statusCode(200);

    String claims = token.substring(0, token.lastIndexOf('.') + 1);
    String another = sign(token("driver"));
    unauthenticated(me(claims + another.substring(another.lastIndexOf('.') + 1)));
  }

  @Test
  void twoTokensOfOneAccountOpenWhatEachSays() {
    String first = sign(token("carrier").claim("sites", List.of("01")));
    String second = sign(token("carrier").claim("sites", List.of("02")));

    for (int again = 0; again < 2; again++) {
      me(first).body("sites", contains("01"));
      me(second).body("sites", contains("02"));
    }
  }

  @Test
  void aForeignIssuersTokenIsUnauthenticated() {
    unauthenticated(me(sign(token("carrier").issuer("http://other.test"))));
  }

  @Test
  void anotherServicesTokenIsUnauthenticated() {
    unauthenticated(me(sign(token("carrier").audience("another-service"))));
  }

  @Test
  void aForeignKeysTokenIsUnauthenticated() {
    unauthenticated(me(token("carrier").sign(SigningKey.newKeyPair().getPrivate())));
  }

  @Test
  void anotherRoleIsForbidden() {
    forbidden(me(sign(token("driver"))));
  }

  @Test
  void aMethodThatNamesNoRoleIsClosedToAll() {
    forbidden(get("/parcels/closed", sign(token("carrier"))));
    unauthenticated(given().get("/parcels/closed").then());
  }

  private static ValidatableResponse me(String token) {
    return get("/parcels/me", token);
  }

  private static ValidatableResponse get(String path, String token) {
    return given().auth().oauth2(token).get(path).then().log().ifValidationFails();
  }

  private static void unauthenticated(ValidatableResponse answer) {
    answer
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  private static void forbidden(ValidatableResponse answer) {
    answer.statusCode(403).contentType(Problem.MEDIA_TYPE).body("code", equalTo("FORBIDDEN"));
  }
}
