package fr.cvconnect.servers.keycloak;

import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.JavaProgram;
import fr.cvconnect.servers.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak at the relative path {@code /idp}, on a PostgreSQL database of its own.
 *
 * <p>It speaks plain HTTP on the loopback interface, for a gateway in front of it. Its issuer is
 * the gateway's public address, whatever address a service uses to fetch its keys.
 *
 * @param settings see there
 */
public record Keycloak(Distributions distributions, Home home, Settings settings)
    implements Server {
  public static final String RELATIVE_PATH = "/idp";

  private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);
  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(2);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(ANSWER_AT_MOST).build();

  /** Fixed when Keycloak is built; a change of them is another folder of the distribution. */
  private static final List<String> BUILD_OPTIONS =
      List.of(
          "--db=postgres",
          "--health-enabled=true",
          "--metrics-enabled=true",
          "--http-relative-path=" + RELATIVE_PATH,
          // Whoever reads a user in the moment it changes may leave the old one in the cache: an
          // account let in again stayed shut out, and nodes with --cache=local tell each other
          // nothing.
          "--spi-user-cache--default--enabled=false");

  /**
   * As {@code kc.sh} passes them, which is not used here: it forks, and its pid is not the
   * server's.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:MetaspaceSize=96M",
          // Few requests, many starts: the time goes into compiling code that is soon thrown away.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Dquarkus-log-max-startup-records=10000");

  /**
   * @param managementPort where it tells its health
   * @param publicUrl the gateway's, {@code http://localhost:8080}; the issuer begins with it
   * @param jdbcUrl of an existing database, whose owner it logs in as to make its tables
   * @param adminClientSecret of the client {@code bootstrap}, which may do everything; made with an
   *     empty database, so it must stay the same for the database's life
   * @param themes the folder with the login pages' themes
   * @param realms imported if there is no realm of their name yet; left alone otherwise
   * @param variables what stands for <code>${…}</code> in the realms
   */
  public record Settings(
      int port,
      int managementPort,
      String publicUrl,
      String jdbcUrl,
      String databaseUser,
      String databasePassword,
      String adminClientSecret,
      Path themes,
      List<RealmFile> realms,
      Map<String, String> variables) {}

  @Override
  public Daemon daemon() {
    return new Daemon("keycloak", home.pidFile(), home.log());
  }

  @Override
  public void prepare() {
    // Its own folder beside the shared program; Keycloak looks for what it was built with in "lib".
    Folders.link(home.data().resolve("lib"), distribution().resolve("lib"));
    Folders.link(home.data().resolve("themes"), settings.themes());
    Path imports = home.data().resolve("data").resolve("import");
    Folders.delete(imports);
    Folders.create(imports);
    settings.realms().forEach(realm -> realm.writeInto(imports));
  }

  @Override
  public void launch() {
    daemon()
        .start(
            program(
                distribution(),
                home.data(),
                environment(),
                "start",
                "--optimized",
                // Else it looks for others to form a cluster with, beyond this machine too.
                "--cache=local",
                "--import-realm"));
  }

  @Override
  public boolean isReady() {
    URI health =
        URI.create(
            "http://localhost:" + settings.managementPort() + RELATIVE_PATH + "/health/ready");
    HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER_AT_MOST).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void stop() {
    daemon().stop("TERM", STOP_AT_MOST);
  }

  /** The address for processes of this machine, {@code http://localhost:8090/idp}. */
  public String url() {
    return "http://localhost:" + settings.port() + RELATIVE_PATH;
  }

  /** The program, built for our options; the first call builds it. */
  public Path distribution() {
    String key = Integer.toHexString(BUILD_OPTIONS.hashCode());
    return distributions.keycloak(key, this::build);
  }

  private void build(Path unpacked) {
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(BUILD_OPTIONS);
    program(unpacked, unpacked, Map.of(), arguments.toArray(String[]::new)).run(home.log());
  }

  private static Command program(
      Path distribution, Path home, Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(JavaProgram.executable()));
    line.addAll(JVM_OPTIONS);
    line.add("-Dkc.home.dir=" + home);
    line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    line.add("-cp");
    line.add(distribution.resolve("lib").resolve("quarkus-run.jar").toString());
    line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    line.addAll(List.of(arguments));
    return new Command(line, environment, home);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(settings.variables());
    environment.put("KC_DB_URL", settings.jdbcUrl());
    environment.put("KC_DB_USERNAME", settings.databaseUser());
    environment.put("KC_DB_PASSWORD", settings.databasePassword());
    environment.put("KC_DB_POOL_MAX_SIZE", "30");
    // A connection that PostgreSQL's restart has cut is noticed before it is used, not by the
    // person who signs in. Keycloak has no option of its own for it.
    environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "localhost");
    environment.put("KC_HTTP_PORT", Integer.toString(settings.port()));
    environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.managementPort()));
    environment.put("KC_HOSTNAME", settings.publicUrl() + RELATIVE_PATH);
    environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
    environment.put("KC_PROXY_HEADERS", "xforwarded");
    // Not a line for every time somebody asks whether it is up yet.
    environment.put("KC_LOG_LEVEL", "INFO,io.smallrye.health:ERROR");
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", KeycloakAdmin.CLIENT);
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", settings.adminClientSecret());
    return environment;
  }
}
