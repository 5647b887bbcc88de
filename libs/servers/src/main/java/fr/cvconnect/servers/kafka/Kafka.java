package fr.cvconnect.servers.kafka;

import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.JavaProgram;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka node, broker and controller at once, that knows nobody but the super user {@code admin}
 * and makes no topic by use.
 *
 * <p>It has no replica to fall back on, so it is told to write every batch through to the disk.
 *
 * @param port of the clients' listener: SCRAM-SHA-512 without TLS, on the loopback interface
 * @param password of {@code admin}, set when the data directory is made
 */
public record Kafka(
    Distributions distributions, Home home, int port, int controllerPort, String password)
    implements Server {
  public static final String SUPERUSER = "admin";

  private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);
  private static final int PROBE_AT_MOST_MS = 1_000;
  private static final String LOGGING = "kafka-log4j2.properties";

  @Override
  public Daemon daemon() {
    return new Daemon("kafka", home.pidFile(), home.log());
  }

  @Override
  public void prepare() {
    Folders.create(home.data().getParent());
    Folders.createFilled(home.data(), this::format);
  }

  @Override
  public void launch() {
    Path settings = writeSettings(home.data());
    daemon().start(java("-Xms256m", "-Xmx512m", "kafka.Kafka", settings.toString()));
  }

  @Override
  public boolean isReady() {
    if (!Ports.isOpen(port)) {
      return false;
    }
    Map<String, Object> settings = new HashMap<>(adminSettings());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_AT_MOST_MS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_AT_MOST_MS);
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
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

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** What an administration client of the super user needs. */
  public Map<String, Object> adminSettings() {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers(),
        AdminClientConfig.SECURITY_PROTOCOL_CONFIG,
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        scram(SUPERUSER, password));
  }

  /** The login of one principal, as a client's {@code sasl.jaas.config}. */
  public static String scram(String user, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, password);
  }

  private void format(Path data) {
    Path settings = writeSettings(data);
    java(
            "-Xmx256m",
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            settings.toString(),
            "--add-scram",
            "SCRAM-SHA-512=[name=%s,password=%s]".formatted(SUPERUSER, password))
        .run(home.log());
  }

  private Path writeSettings(Path data) {
    String text =
        resource("kafka.properties")
            .replace("@port@", Integer.toString(port))
            .replace("@controllerPort@", Integer.toString(controllerPort))
            .replace("@data@", data.toString())
            .replace("@user@", SUPERUSER)
            .replace("@password@", password);
    Path file = home.data().resolveSibling("kafka.properties");
    Folders.writePrivately(file, text);
    Folders.writePrivately(file.resolveSibling(LOGGING), resource(LOGGING));
    return file;
  }

  private Command java(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(JavaProgram.executable());
    line.add("-Dlog4j2.configurationFile=" + home.data().resolveSibling(LOGGING));
    line.add("-cp");
    line.add(distributions.kafka().resolve("libs") + "/*");
    line.addAll(List.of(arguments));
    return new Command(line, Map.of(), home.data().getParent());
  }

  private static String resource(String name) {
    try (InputStream bytes = Kafka.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
