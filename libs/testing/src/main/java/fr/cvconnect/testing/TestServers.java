package fr.cvconnect.testing;

import fr.cvconnect.servers.Checkout;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.JavaProgram;
import fr.cvconnect.servers.LockFile;
import fr.cvconnect.servers.Waiting;
import fr.cvconnect.servers.kafka.Kafka;
import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.keycloak.RealmFile;
import fr.cvconnect.servers.mail.Mail;
import fr.cvconnect.servers.postgresql.Database;
import fr.cvconnect.servers.postgresql.PostgreSql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The servers of this build. Whoever asks first has them started; all JVMs of one build get the
 * same.
 */
public final class TestServers {
  /** The address of the gateway that tokens name as their issuer; nothing has to listen there. */
  public static final String PUBLIC_URL = "http://localhost:8080";

  public static final String REALM = "cv";

  /** Building Keycloak, the first time, takes half a minute of it. */
  private static final Duration START_AT_MOST = Duration.ofMinutes(4);

  private final Checkout checkout = Checkout.current();
  private final Distributions distributions = new Distributions(checkout);
  private final Path folder;
  private final TestPlan plan;

  private TestServers(Path folder) {
    this.folder = folder;
    this.plan = TestPlan.read(folder);
  }

  public static TestServers current() {
    return Holder.STARTED;
  }

  public PostgreSql postgresql() {
    return new PostgreSql(
        distributions, home("postgresql"), plan.postgresqlPort(), TestPlan.SECRET);
  }

  public Kafka kafka() {
    return new Kafka(
        distributions,
        home("kafka"),
        plan.kafkaPort(),
        plan.kafkaControllerPort(),
        TestPlan.SECRET);
  }

  public Keycloak keycloak() {
    Path realms = checkout.root().resolve("deploy").resolve("keycloak");
    RealmFile realm =
        RealmFile.read(realms.resolve("cv-realm.json"))
            .with(RealmFile.read(realms.resolve("sandbox-overlay.json")));
    Database database = database("keycloak");
    return new Keycloak(
        distributions,
        home("keycloak"),
        new Keycloak.Settings(
            plan.keycloakPort(),
            plan.keycloakManagementPort(),
            PUBLIC_URL,
            postgresql().jdbcUrl(database.name()),
            database.owner(),
            database.ownerPassword(),
            TestPlan.SECRET,
            realms.resolve("themes"),
            List.of(realm),
            Map.of(
                "GATEWAY_CLIENT_SECRET", password("gateway"),
                "KEYCLOAK_CLIENT_SECRET", password("auth-service"),
                "WALLET_CLIENT_SECRET", password("wallet-backend"))));
  }

  public Mail mail() {
    return new Mail(checkout, home("mail"), plan.smtpPort(), plan.mailPort());
  }

  /** A database of that name, as a service's module gets it. */
  public Database database(String name) {
    return new Database(name, password(name + "_owner"), password(name));
  }

  /** The password of a role, a Kafka principal or an API client of the realm. */
  public String password(String name) {
    return name + "-" + TestPlan.SECRET;
  }

  /** What tokens name as their issuer, not the address they are fetched from. */
  public String issuer() {
    return PUBLIC_URL + Keycloak.RELATIVE_PATH + "/realms/" + REALM;
  }

  /** A folder for files of this build, gone with it. */
  Path folder() {
    return folder;
  }

  private Home home(String name) {
    return Home.under(folder, name);
  }

  static TestServers in(Path folder) {
    return new TestServers(folder);
  }

  /** Those of one build: started, unless they run. */
  static TestServers of(Build build) {
    Checkout checkout = Checkout.current();
    Path folder = checkout.local().resolve("test-servers").resolve(build.toString());
    new LockFile(folder.resolve("lock")).holding(() -> startSupervisor(checkout, folder));
    return new TestServers(folder);
  }

  private static void startSupervisor(Checkout checkout, Path folder) {
    Path ready = folder.resolve(Supervisor.READY);
    Daemon supervisor =
        new Daemon(
            "supervisor",
            folder.resolve("run/supervisor.pid"),
            folder.resolve("logs/supervisor.log"));
    if (Files.exists(ready) && supervisor.isAlive()) {
      return;
    }
    TestPlan.draw().write(folder);
    Path module = checkout.root().resolve("libs").resolve("testing");
    supervisor.start(
        JavaProgram.of(module, Map.of(), "-Xmx64m", Supervisor.class.getName(), folder.toString()));
    Waiting.until(
        "the servers of the tests, see " + folder.resolve("logs"),
        START_AT_MOST,
        () -> Files.exists(ready) || !supervisor.isAlive());
    if (!supervisor.isAlive()) {
      throw new IllegalStateException("No servers for the tests:\n" + supervisor.logTail());
    }
  }

  /** Starts them when first asked for, once per JVM. */
  private static final class Holder {
    private static final TestServers STARTED = of(Build.current());
  }
}
