package fr.cvconnect.gateway.session;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Why a cookie could not be exchanged for a token. */
final class SessionLoss {
  /** How OAuth says that a refresh token is of no use any more (RFC 6749, 5.2). */
  private static final String ENDED = "invalid_grant";

  private SessionLoss() {}

  /**
   * Whether the session has ended, or the cookie is not one of ours. Else the identity provider
   * gave no answer, and nobody knows.
   */
  static boolean isCertain(Throwable failure) {
    return !hasCause(failure, SessionLoss::isAbsence) || hasCause(failure, SessionLoss::saysEnded);
  }

  /**
   * quarkus-oidc throws its own exception for every answer but a good one, and passes on the cause
   * of what its client fails with, be there none: that ends as a null pointer.
   */
  private static boolean isAbsence(Throwable cause) {
    return cause instanceof OIDCException
        || cause instanceof NullPointerException
        || cause instanceof VertxException
        || cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof io.smallrye.mutiny.TimeoutException;
  }

  private static boolean saysEnded(Throwable cause) {
    return cause instanceof OIDCException
        && cause.getMessage() != null
        && cause.getMessage().contains(ENDED);
  }

  private static boolean hasCause(Throwable failure, Predicate<Throwable> kind) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20) // causes may form a ring
        .anyMatch(kind);
  }
}
