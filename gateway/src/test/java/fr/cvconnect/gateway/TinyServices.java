package fr.cvconnect.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One tiny server in the place of each service and of the identity provider. */
public final class TinyServices implements QuarkusTestResourceLifecycleManager {
  private final List<TinyServer> servers = new ArrayList<>();

  @Override
  public Map<String, String> start() {
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("AUTH", "PAYMENT", "SETTLEMENT", "NOTIFICATION", "IDP")) {
      TinyServer server = TinyServer.start(name);
      servers.add(server);
      environment.put(name + "_URL", server.url());
    }
    environment.put("OIDC_URL", environment.get("IDP_URL") + "/idp/realms/cv");
    return environment;
  }

  @Override
  public void stop() {
    servers.forEach(TinyServer::stop);
  }
}
