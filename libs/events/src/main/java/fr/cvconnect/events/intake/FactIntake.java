package fr.cvconnect.events.intake;

import fr.cvconnect.events.IncomingFact;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/**
 * A reader of another service's facts. One bean per topic; implemented by a {@code …Consumer} that
 * hands each fact to a use case.
 */
public interface FactIntake {
  /** The topic's name. */
  String topic();

  /** The facts it wants, as records named like the event types; others are ignored and counted. */
  Set<Class<? extends Record>> types();

  /**
   * Handles facts not handled before, in the order of each aggregate, in the transaction that the
   * caller has opened and that also marks them as handled.
   */
  Uni<Void> on(List<IncomingFact> facts);
}
