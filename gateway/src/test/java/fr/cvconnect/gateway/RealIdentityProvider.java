package fr.cvconnect.gateway;

import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Tiny servers for the services, but the real Keycloak. */
public final class RealIdentityProvider implements QuarkusTestResourceLifecycleManager {
  private final TinyServices services = new TinyServices();

  @Override
  public Map<String, String> start() {
    TestServers servers = TestServers.current();
    Map<String, String> environment = new HashMap<>(services.start());
    environment.put("PUBLIC_URL", TestServers.PUBLIC_URL);
    environment.put("IDP_URL", servers.keycloak().url().replace(Keycloak.RELATIVE_PATH, ""));
    environment.put("OIDC_URL", servers.keycloak().url() + "/realms/" + TestServers.REALM);
    environment.put("OIDC_ISSUER", servers.issuer());
    environment.put("GATEWAY_CLIENT_SECRET", servers.password("gateway"));
    environment.put("WALLET_CLIENT_SECRET", servers.password("wallet-backend"));
    return environment;
  }

  @Override
  public void stop() {
    services.stop();
  }
}
