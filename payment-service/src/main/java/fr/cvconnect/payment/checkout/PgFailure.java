package fr.cvconnect.payment.checkout;

import java.sql.SQLException;

/** What PostgreSQL said, wherever it stands in a failure's causes. */
final class PgFailure {
  private static final String UNIQUE_VIOLATION = "23505";

  private PgFailure() {}

  static boolean hasState(Throwable failure, String sqlState) {
    SQLException said = in(failure);
    return said != null && sqlState.equals(said.getSQLState());
  }

  /** By the message, which names the constraint in any language: nothing else is passed on. */
  static boolean violates(Throwable failure, String constraint) {
    return hasState(failure, UNIQUE_VIOLATION) && in(failure).getMessage().contains(constraint);
  }

  private static SQLException in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return said;
      }
    }
    return null;
  }
}
