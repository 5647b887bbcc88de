package fr.cvconnect.auth.provisioning;

import io.smallrye.mutiny.Uni;

/** One kind of changes that wait for Keycloak. */
public interface PendingWork {
  /** What it changes, in the plural: the gauge {@code <name>.waiting} counts what waits. */
  String name();

  /** Tries what is due for longest; says whether that worked, so there may be more. */
  Uni<Boolean> doNext();

  /** How many changes are not done yet. */
  Uni<Long> waiting();
}
