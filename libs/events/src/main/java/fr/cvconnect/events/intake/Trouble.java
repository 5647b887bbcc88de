package fr.cvconnect.events.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.UnreadableRecord;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells trouble that passes, of the database or of this process, from a record that is bad. */
final class Trouble {
  /**
   * Classes of SQLSTATE that blame what was to be stored: its data (22), a constraint (23). All
   * others speak of the database, one that is read-only after a switch-over for instance, or of a
   * right that is missing: no reason to give a record up.
   */
  private static final Set<String> ABOUT_THE_RECORD = Set.of("22", "23");

  private Trouble() {}

  static boolean passes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isAboutTheRecord(cause)) {
        return false;
      }
      if (cause instanceof PgException refused) {
        return passes(refused.getSqlState());
      }
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return passes(refused.getSQLState());
      }
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof io.smallrye.mutiny.TimeoutException
          || cause instanceof OutOfMemoryError
          || isClosedConnection(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Whatever such a failure says, and though malformed JSON is an IOException too. */
  private static boolean isAboutTheRecord(Throwable cause) {
    return cause instanceof UnreadableRecord || cause instanceof JsonProcessingException;
  }

  private static boolean passes(String sqlState) {
    return !ABOUT_THE_RECORD.contains(sqlState.substring(0, 2));
  }

  /** Vert.x says some things only by text: a connection closed under a query, a full pool. */
  private static boolean isClosedConnection(Throwable cause) {
    String said = String.valueOf(cause.getMessage());
    return cause instanceof io.vertx.core.VertxException
        || said.contains("Connection is closed")
        || said.equals("Timeout");
  }
}
