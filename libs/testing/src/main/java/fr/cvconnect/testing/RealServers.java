package fr.cvconnect.testing;

import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.postgresql.Database;
import fr.cvconnect.servers.postgresql.Databases;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test the servers of its build: an empty database of its own, empty topics, and
 * every address and password its configuration asks the environment for.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
 * }</pre>
 *
 * <p>Argument {@code service}: the service's name, which is its Kafka principal too. Its database
 * is named like it without "-service". Tests of one build run one after another.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
  private String service;

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.get("service");
    if (service == null) {
      throw new IllegalArgumentException("RealServers needs the argument \"service\"");
    }
  }

  @Override
  public Map<String, String> start() {
    TestServers servers = TestServers.current();
    Database database = servers.database(service.replace("-service", ""));
    new Databases(servers.postgresql()).recreate(database);
    new CleanKafka(servers).make();
    Folders.delete(clockFile(servers));
    return environment(servers, database);
  }

  /** The servers outlive this application: the next module of the build uses them. */
  @Override
  public void stop() {}

  /** How far domain time has been moved; without the file, not at all. */
  private Path clockFile(TestServers servers) {
    return servers.folder().resolve(service + ".clock");
  }

  private Map<String, String> environment(TestServers servers, Database database) {
    Keycloak keycloak = servers.keycloak();
    Map<String, String> environment = new HashMap<>();
    environment.put("PUBLIC_URL", TestServers.PUBLIC_URL);
    environment.put("DB_HOST", "localhost");
    environment.put("DB_PORT", Integer.toString(servers.postgresql().port()));
    environment.put("DB_NAME", database.name());
    environment.put("DB_USER", database.service());
    environment.put("DB_PASSWORD", database.servicePassword());
    environment.put("DB_OWNER_USER", database.owner());
    environment.put("DB_OWNER_PASSWORD", database.ownerPassword());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers());
    environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
    environment.put("KAFKA_USERNAME", service);
    environment.put("KAFKA_PASSWORD", servers.password(service));
    environment.put("IDP_URL", keycloak.url().replace(Keycloak.RELATIVE_PATH, ""));
    environment.put("OIDC_URL", keycloak.url() + "/realms/" + TestServers.REALM);
    environment.put("OIDC_ISSUER", servers.issuer());
    environment.put("KEYCLOAK_CLIENT_SECRET", servers.password("auth-service"));
    environment.put("WALLET_CLIENT_SECRET", servers.password("wallet-backend"));
    environment.put("SMTP_HOST", "localhost");
    environment.put("SMTP_PORT", Integer.toString(servers.mail().smtpPort()));
    environment.put("SANDBOX_CLOCK_FILE", clockFile(servers).toString());
    return environment;
  }
}
