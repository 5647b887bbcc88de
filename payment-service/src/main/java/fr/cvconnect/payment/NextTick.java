package fr.cvconnect.payment;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Work that a timer repeats: what fails now, without its database for instance, is done then. */
public final class NextTick {
  private static final Logger LOG = Logger.getLogger(NextTick.class);

  private NextTick() {}

  /** The same work; a failure is told in one line and left to the next tick. */
  public static Uni<Void> retries(String what, Uni<Void> work) {
    return work.onFailure()
        .invoke(failure -> LOG.warnf("%s: trying again at the next tick: %s", what, failure))
        .onFailure()
        .recoverWithNull();
  }
}
