package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.testing.TokenEndpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Au 3ème mot de passe erroné, l'accès à votre compte sera bloqué." */
class BlockingTest {
  private static final String USERNAME = "100001000009";
  private static final String PASSWORD = "un mot de passe juste";
  private static final String WRONG = "un mot de passe faux";

  private final TestServers servers = TestServers.current();
  private final TokenEndpoint endpoint = new TokenEndpoint(servers.keycloak());
  private final KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak());

  @BeforeEach
  void makeAccount() {
    Account account =
        new Account(USERNAME, PASSWORD, "a@example.test", List.of("outlet"), Map.of());
    admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE);
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void twoWrongPasswordsDoNotBlock() {
    mistype(1);
    mistype(2);

    assertThat(login(PASSWORD)).isEqualTo(200);
  }

  @Test
  void aRightPasswordForgivesTheWrongOnes() {
    mistype(1);
    mistype(2);
    login(PASSWORD);
    awaitFailures(0);
    mistype(1);
    mistype(2);

    assertThat(login(PASSWORD)).isEqualTo(200);
  }

  @Test
  void theThirdWrongPasswordBlocksForGood() {
    mistype(1);
    mistype(2);
    login(WRONG);

    Probes.until("the account to be blocked", () -> !account().get("enabled").asBoolean());
    assertThat(account().at("/attributes/disabledReason/0").asText()).isEqualTo("permanentLockout");
    assertThat(login(PASSWORD)).isNotEqualTo(200);
  }

  private void mistype(int times) {
    login(WRONG);
    awaitFailures(times);
  }

  /** Keycloak counts after it has answered. */
  private void awaitFailures(int expected) {
    String path = "/cv/attack-detection/brute-force/users/" + account().get("id").asText();
    Probes.until(
        expected + " failures to be counted",
        () -> admin.get(path).get("numFailures").asInt() == expected);
  }

  private JsonNode account() {
    return admin.get("/cv/users?exact=true&username=" + USERNAME).get(0);
  }

  private int login(String password) {
    return endpoint.login(TestServers.REALM, USERNAME, password).statusCode();
  }
}
