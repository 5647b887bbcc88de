package fr.cvconnect.web;

import static fr.cvconnect.web.SigningKey.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IdentityProviderAwayTest.NobodyThere.class)
class IdentityProviderAwayTest {
  @Test
  void aTokenThatCannotBeCheckedIsNotCalledBad() {
    String unchecked = token("carrier").sign(SigningKey.newKeyPair().getPrivate());

    given()
        .auth()
        .oauth2(unchecked)
        .get("/parcels/me")
        .then()
        .statusCode(503)
        .contentType(Problem.MEDIA_TYPE)
        .header("Retry-After", "5")
        .body("code", equalTo("UNAVAILABLE"));
  }

  @Test
  void noTokenIsStillUnauthenticated() {
    given().get("/parcels/me").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
  }

  /** The service has started before its identity provider. */
  public static final class NobodyThere implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      // Port 1 is reserved, and nothing listens there.
      return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/any");
    }
  }
}
