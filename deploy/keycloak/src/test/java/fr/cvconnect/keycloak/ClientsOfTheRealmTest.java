package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.testing.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsOfTheRealmTest {
  /** Keycloak adds clients of its own to every realm that does not name them. */
  @Test
  void noClientWorksThatWeDoNotNeed() {
    // realm-management holds the roles of the administration API and signs nobody in.
    assertThat(enabledClients())
        .containsExactlyInAnyOrder("gateway", "realm-management", "sandbox-cli");
  }

  /** Without the API clients, which are all ours; other tests of the build make some too. */
  private static List<String> enabledClients() {
    try (KeycloakAdmin admin = new KeycloakAdmin(TestServers.current().keycloak())) {
      return admin
          .get("/cv/clients")
          .valueStream()
          .filter(client -> client.get("enabled").asBoolean())
          .filter(client -> !client.get("serviceAccountsEnabled").asBoolean())
          .map(client -> client.get("clientId").asText())
          .toList();
    }
  }
}
