package fr.cvconnect.auth.provisioning;

import io.smallrye.mutiny.Uni;

/** A merchant's API clients, for whoever changes what they may do. */
public interface TillClients {
  /**
   * Has all of them made in Keycloak what they have to be, once the caller's transaction is
   * committed.
   */
  Uni<Void> alignAllOf(String merchantId);
}
