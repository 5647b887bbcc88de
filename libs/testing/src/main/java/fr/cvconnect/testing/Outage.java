package fr.cvconnect.testing;

import fr.cvconnect.servers.Server;
import java.time.Duration;

/**
 * Takes a server away for a while, and gives it back.
 *
 * <pre>{@code
 * try (Outage outage = Outage.byStopping(TestServers.current().postgresql())) {
 *   // answers 503
 * }
 * }</pre>
 *
 * <p>Keycloak lives on the same PostgreSQL: ask for tokens before it is gone.
 */
public final class Outage implements AutoCloseable {
  private static final Duration BACK_AT_MOST = Duration.ofSeconds(60);

  private final Server server;

  private Outage(Server server) {
    this.server = server;
  }

  /** It says goodbye: connections are closed, new ones refused. */
  public static Outage byStopping(Server server) {
    server.stop();
    return new Outage(server);
  }

  /** It is gone in the middle of whatever it did (signal KILL). */
  public static Outage byKilling(Server server) {
    server.daemon().kill();
    return new Outage(server);
  }

  /**
   * It keeps its connections and answers nothing more, as behind a broken network. Of PostgreSQL
   * only the process that takes new connections is frozen, open ones go on working.
   */
  public static Outage byFreezing(Server server) {
    server.daemon().freeze();
    return new Outage(server);
  }

  /** Returns once it answers again. */
  @Override
  public void close() {
    server.daemon().resume();
    server.start(BACK_AT_MOST);
  }
}
