package fr.cvconnect.web.rest;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a server that is away or shutting down, the database above all, from a fault of ours. */
final class Absence {
  private Absence() {}

  static boolean causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20) // causes may form a ring
        .anyMatch(Absence::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      // Connection refused, reset, no route.
      case SocketException away -> true;
      case UnknownHostException away -> true;
      case ClosedChannelException away -> true;
      // The wait for a pooled connection, or its queue, has a limit.
      case TimeoutException away -> true;
      case io.smallrye.mutiny.TimeoutException away -> true;
      case ConnectionPoolTooBusyException away -> true;
      // The identity provider was away at the start and still is; bad tokens fail otherwise.
      case OIDCException away -> true;
      case SQLException sql -> isAbsenceState(sql.getSQLState());
      case DatabaseException sql -> isAbsenceState(sql.getSqlState());
      // Without a state of the database it says that a connection broke or was not to be had.
      case VertxException away -> true;
      default -> false;
    };
  }

  /**
   * Classes 08 connection, 53 resources (too many connections, disk full) and 57 operator
   * (shutdown, starting up, cancelled for time); 25006 is written to a server that became a
   * stand-by.
   */
  private static boolean isAbsenceState(String sqlState) {
    return sqlState != null
        && (sqlState.startsWith("08")
            || sqlState.startsWith("53")
            || sqlState.startsWith("57")
            || sqlState.equals("25006"));
  }
}
