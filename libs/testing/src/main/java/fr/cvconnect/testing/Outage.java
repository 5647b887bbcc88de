package fr.cvconnect.testing;

import fr.cvconnect.servers.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Takes a server away for a while, and gives it back.
 *
 * <pre>{@code
 * try (Outage _ = Outage.ofDatabase("payment")) {
 *   // answers 503
 * }
 * }</pre>
 */
public final class Outage implements AutoCloseable {
  private static final Duration BACK_AT_MOST = Duration.ofSeconds(60);

  private final Runnable giveBack;

  private Outage(Runnable giveBack) {
    this.giveBack = giveBack;
  }

  /**
   * The database is gone for its service alone: its connections end in the middle of whatever they
   * did, new ones are refused. The server itself goes on, for Keycloak lives on it too.
   */
  public static Outage ofDatabase(String name) {
    execute("alter role %s connection limit 0".formatted(name));
    execute("select pg_terminate_backend(pid) from pg_stat_activity where usename='" + name + "'");
    return new Outage(() -> execute("alter role %s connection limit -1".formatted(name)));
  }

  /** It says goodbye: connections are closed, new ones refused. */
  public static Outage byStopping(Server server) {
    server.stop();
    return new Outage(() -> resume(server));
  }

  /** It is gone in the middle of whatever it did (signal KILL). */
  public static Outage byKilling(Server server) {
    server.daemon().kill();
    return new Outage(() -> resume(server));
  }

  /**
   * It keeps its connections and answers nothing more, as behind a broken network. Of PostgreSQL
   * only the process that takes new connections is frozen, open ones go on working.
   */
  public static Outage byFreezing(Server server) {
    server.daemon().freeze();
    return new Outage(() -> resume(server));
  }

  /** Returns once it answers again. */
  @Override
  public void close() {
    giveBack.run();
  }

  private static void resume(Server server) {
    server.daemon().resume();
    server.start(BACK_AT_MOST);
  }

  private static void execute(String sql) {
    try (Connection connection = TestServers.current().postgresql().connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
