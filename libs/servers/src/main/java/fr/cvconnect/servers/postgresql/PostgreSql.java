package fr.cvconnect.servers.postgresql;

import fr.cvconnect.servers.Command;
import fr.cvconnect.servers.Daemon;
import fr.cvconnect.servers.Distributions;
import fr.cvconnect.servers.Folders;
import fr.cvconnect.servers.Home;
import fr.cvconnect.servers.Ports;
import fr.cvconnect.servers.Server;
import fr.cvconnect.servers.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL with durable settings: checksums, fsync, synchronous commit.
 *
 * <p>After a crash the next start recovers from its log.
 *
 * @param password of the superuser {@code postgres}, set when the data directory is made
 */
public record PostgreSql(Distributions distributions, Home home, int port, String password)
    implements Server {
  public static final String SUPERUSER = "postgres";

  private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);

  private static final Duration PID_IS_FREE_WITHIN = Duration.ofSeconds(3);

  private static final int ATTEMPTS_AFTER_CRASH = 20;

  /** Room for the pools of all services and of Keycloak. */
  private static final int MAX_CONNECTIONS = 300;

  @Override
  public Daemon daemon() {
    return new Daemon("postgresql", home.pidFile(), home.log());
  }

  @Override
  public void prepare() {
    Folders.create(home.data().getParent());
    Folders.createFilled(home.data(), this::initialise);
  }

  @Override
  public void launch() {
    List<String> line =
        List.of(
            program("postgres"),
            "-D",
            home.data().toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=localhost",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=" + MAX_CONNECTIONS,
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "full_page_writes=on");
    if (Files.exists(home.data().resolve("postmaster.pid"))) {
      launchAfterCrash(command(line));
    } else {
      daemon().start(command(line));
    }
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The "fast" way: open transactions are rolled back, clients are sent home. */
  @Override
  public void stop() {
    daemon().stop("INT", STOP_AT_MOST);
  }

  /** A connection of the superuser, who may do everything. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "2");
    // The driver itself, not DriverManager, which does not see it from every class loader.
    Connection connection = new org.postgresql.Driver().connect(jdbcUrl(database), properties);
    if (connection == null) {
      throw new SQLException("Not a PostgreSQL address: " + jdbcUrl(database));
    }
    return connection;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private void initialise(Path data) {
    Path passwordFile = data.resolveSibling("password.txt");
    Folders.writePrivately(passwordFile, password);
    List<String> line =
        List.of(
            program("initdb"),
            "-D",
            data.toString(),
            "-U",
            SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            // Same order and same case rules on every machine, whatever its system's locales.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    command(line).run(home.log());
    Folders.delete(passwordFile);
  }

  /**
   * After a crash, PostgreSQL refuses to start in two cases: while the pid it left behind is not
   * free, and for the moment its orphans need to notice that they are alone. The first may last for
   * ever, so that file goes then; the second passes, and is checked by other means too.
   */
  private void launchAfterCrash(Command command) {
    Path left = home.data().resolve("postmaster.pid");
    Daemon crashed = new Daemon(name(), left, home.log());
    if (!Waiting.comesTrue(PID_IS_FREE_WITHIN, () -> !crashed.isPidTaken())) {
      Folders.delete(left);
    }
    for (int attempt = 1; attempt <= ATTEMPTS_AFTER_CRASH && !daemon().isAlive(); attempt++) {
      daemon().start(command);
      Waiting.until(
          "PostgreSQL to listen or to end",
          STOP_AT_MOST,
          () -> Ports.isOpen(port) || !daemon().isAlive());
    }
  }

  private Command command(List<String> line) {
    return new Command(
        Unprivileged.line(line, home.log()),
        Map.of("LC_ALL", "C", "TZ", "UTC"),
        home.data().getParent());
  }

  private String program(String name) {
    return distributions.postgresql().resolve("bin").resolve(name).toString();
  }
}
