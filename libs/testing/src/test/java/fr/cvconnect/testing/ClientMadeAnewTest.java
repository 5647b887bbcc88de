package fr.cvconnect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.ApiClient;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.servers.keycloak.RealmFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientMadeAnewTest {
  private static final String ID = "anew";

  private final TestServers servers = TestServers.current();

  @Test
  void itNeedsNothingOfTheRealm() {
    ApiClient bare =
        new ApiClient(
            ID, servers.password(ID), Duration.ofMinutes(5), List.of(), List.of(), Map.of());
    try (KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak())) {
      admin.makeRealm(
          new RealmFile(
              JsonNodeFactory.instance.objectNode().put("realm", "anew").put("enabled", true)));
      admin.makeClient("anew", bare, Existing.OVERWRITE);
      admin.makeClient("anew", bare, Existing.OVERWRITE);
    }
    assertThat(new TokenEndpoint(servers.keycloak()).ofClient("anew", ID, servers.password(ID)))
        .isNotEmpty();
  }

  @Test
  void itHasTheNewMerchantAlone() {
    String secret = servers.password(ID);
    try (KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak())) {
      admin.makeClient(TestServers.REALM, of("100001", secret), Existing.OVERWRITE);
      admin.makeClient(TestServers.REALM, of("100002", secret), Existing.OVERWRITE);
      admin.makeClient(TestServers.REALM, of("100003", secret), Existing.SKIP);
    }

    JsonNode claims =
        TokenEndpoint.claims(
            new TokenEndpoint(servers.keycloak()).ofClient(TestServers.REALM, ID, secret));
    assertThat(claims.get("merchant_id").asText()).isEqualTo("100002");
  }

  private static ApiClient of(String merchantId, String secret) {
    return new ApiClient(
        ID,
        secret,
        Duration.ofMinutes(5),
        List.of("basic", "roles", "account"),
        List.of("till"),
        Map.of("merchant_id", List.of(merchantId)));
  }
}
