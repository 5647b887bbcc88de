package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long an answer takes does not tell which accounts exist: Keycloak compares a password of
 * those that it does not know too, but none of those that are locked.
 */
@QuarkusTest
@WithTestResource(RealIdentityProvider.class)
class SignInTimeTest {
  private static final String ACCOUNT = "100001000005";
  private static final String RIGHT = "un mot de passe juste";
  private static final Duration SHORTEST = Duration.ofMillis(400);

  @Test
  void nobodyIsAnsweredEarlierThanAComparisonTakes() {
    try (KeycloakAdmin admin = new KeycloakAdmin(TestServers.current().keycloak())) {
      Account account = new Account(ACCOUNT, RIGHT, "a@example.test", List.of(), Map.of());
      admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE);
      assertThat(timeOf("999999")).isGreaterThanOrEqualTo(SHORTEST);
      for (int wrong = 0; wrong < 3; wrong++) {
        assertThat(timeOf(ACCOUNT)).isGreaterThanOrEqualTo(SHORTEST);
      }
      Probes.until("the account to be locked", () -> !isEnabled(admin));
      assertThat(timeOf(ACCOUNT)).isGreaterThanOrEqualTo(SHORTEST);
    }
  }

  private static Duration timeOf(String account) {
    long begin = System.nanoTime();
    given()
        .formParam("grant_type", "password")
        .formParam("client_id", "sandbox-cli")
        .formParam("username", account)
        .formParam("password", "faux")
        .post("/idp/realms/cv/protocol/openid-connect/token");
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static boolean isEnabled(KeycloakAdmin admin) {
    return admin.get("/cv/users?exact=true&username=" + ACCOUNT).get(0).get("enabled").asBoolean();
  }
}
