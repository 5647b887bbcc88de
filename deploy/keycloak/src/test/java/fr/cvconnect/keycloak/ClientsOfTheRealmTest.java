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
    assertThat(enabledClients())
        // Those of other tests of this build.
        .filteredOn(client -> !client.startsWith("till-"))
        .containsExactlyInAnyOrder(
            // Holds the roles of the administration API, and signs nobody in.
            "realm-management", "auth-service", "wallet-backend", "sandbox-cli");
  }

  private static List<String> enabledClients() {
    try (KeycloakAdmin admin = new KeycloakAdmin(TestServers.current().keycloak())) {
      return admin
          .get("/cv/clients")
          .valueStream()
          .filter(client -> client.get("enabled").asBoolean())
          .map(client -> client.get("clientId").asText())
          .toList();
    }
  }
}
