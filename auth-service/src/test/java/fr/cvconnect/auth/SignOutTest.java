package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "Mon profil: sign-out everywhere." */
@ServiceTest
class SignOutTest {
  @Test
  void everySessionOfTheCallerEnds() {
    Holder holder = Holder.withPassword();
    Response here = holder.signIn(Holder.PASSWORD);
    Response elsewhere = holder.signIn(Holder.PASSWORD);
    assertThat(Realm.refresh(elsewhere).statusCode()).isEqualTo(200);

    signOut(here.path("access_token")).then().statusCode(204);

    assertThat(Realm.refresh(here).statusCode()).isEqualTo(400);
    assertThat(Realm.refresh(elsewhere).statusCode()).isEqualTo(400);
  }

  @Test
  void theCallerMaySignInAgainAndNobodyElseIsSignedOut() {
    Holder holder = Holder.withPassword();
    Response other = Holder.withPassword().signIn(Holder.PASSWORD);
    String token = holder.signIn(Holder.PASSWORD).path("access_token");

    signOut(token).then().statusCode(204);
    signOut(token).then().statusCode(204);

    holder.signIn(Holder.PASSWORD).then().statusCode(200);
    assertThat(Realm.refresh(other).statusCode()).isEqualTo(200);
  }

  @Test
  void staffToo() {
    signOut(Callers.operations()).then().statusCode(204);
    signOut(Callers.finance()).then().statusCode(204);
  }

  @Test
  void aProgramHasNoSessions() {
    signOut(Callers.till("100001")).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void whileKeycloakIsAwayItSaysSo() {
    Holder holder = Holder.withPassword();
    Response session = holder.signIn(Holder.PASSWORD);
    String token = session.path("access_token");

    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      signOut(token)
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("UNAVAILABLE"));
    }

    Probes.until("signing out to work again", () -> signOut(token).statusCode() == 204);
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#withoutAValidToken")
  void withoutAValidTokenNobodyIsSignedOut(String why, String token) {
    signOut(token).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
  }

  private static Response signOut(String token) {
    return given().auth().oauth2(token).post("/api/me/sign-out");
  }
}
