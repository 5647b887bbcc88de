package fr.cvconnect.events.tick;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Work that a timer repeats: what fails now, without its database for instance, is done then. */
public final class NextTick {
  private static final Logger LOG = Logger.getLogger(NextTick.class);

  private NextTick() {}

  /**
   * The same work; a failure is told in one line and left to the next tick.
   *
   * @param told begins that line, {@code held transfers not counted}; the failure follows
   */
  public static Uni<Void> retries(String told, Uni<?> work) {
    return work.onFailure()
        .invoke(failure -> LOG.warnf("%s: %s", told, failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
