package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.testing.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody of an outlet with an account at the real identity provider. */
final class Seller {
  static final String ACCOUNT = "100001000007";

  private final TestServers servers = TestServers.current();

  Seller() {
    new Tokens().outlet(ACCOUNT);
  }

  String password() {
    return servers.password(ACCOUNT);
  }

  HttpResponse<String> signIn(Browser browser) {
    return browser.signIn(ACCOUNT, password());
  }

  /** From now on, and for whoever signs in at the gateway. */
  void tokensLive(Duration lifetime) {
    try (KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak())) {
      admin.setTokenLifetime(TestServers.REALM, "gateway", lifetime);
    }
  }

  void endSessionsElsewhere() {
    try (KeycloakAdmin admin = new KeycloakAdmin(servers.keycloak())) {
      admin.endSessions(TestServers.REALM, ACCOUNT);
    }
  }

  /** What a service behind the gateway was asked. */
  static JsonNode asked(HttpResponse<String> answer) throws JsonProcessingException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return WireJson.tolerant().readTree(answer.body());
  }

  static String bearer(JsonNode asked) {
    return asked.at("/headers/Authorization/0").asText().substring("Bearer ".length());
  }
}
