package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.keycloak.KeycloakPrograms;
import fr.cvconnect.auth.pending.PendingLoop;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/**
 * An administrator gives a client a secret, the first or another one, or revokes the client.
 *
 * <p>The client's row is locked first: simultaneous secrets are drawn one after the other, and none
 * for a client that is revoked.
 */
@ApplicationScoped
class ApiClientKeeping {
  private final Transactions transactions;
  private final ApiClients clients;
  private final ApiClientChanges changes;
  private final ApiClientAlignment alignment;
  private final KeycloakPrograms keycloak;
  private final PendingLoop loop;
  private final InstantSource clock;

  ApiClientKeeping(
      Transactions transactions,
      ApiClients clients,
      ApiClientChanges changes,
      ApiClientAlignment alignment,
      KeycloakPrograms keycloak,
      PendingLoop loop,
      InstantSource clock) {
    this.transactions = transactions;
    this.clients = clients;
    this.changes = changes;
    this.alignment = alignment;
    this.keycloak = keycloak;
    this.loop = loop;
    this.clock = clock;
  }

  /** A secret that holds from now on, in place of the one before; nobody is told it again. */
  record Secret(String clientId, String text, Instant issuedAt) {
    /** For logs, should it get there by mistake. */
    @Override
    public String toString() {
      return "Secret[***]";
    }
  }

  /** Fails while Keycloak is away: then the secret before may hold, or one that nobody was told. */
  Uni<Secret> renewSecret(String merchantId, String clientId) {
    return transactions.run(
        () ->
            clients
                .lock(merchantId, clientId)
                .chain(
                    client ->
                        client.isRevoked()
                            ? Uni.createFrom().failure(ApiClients.notFound())
                            : renewSecret(client)));
  }

  /** Its change may still be pending: it stands in Keycloak before it is given a secret there. */
  private Uni<Secret> renewSecret(ApiClient client) {
    return alignment
        .align(client)
        .chain(() -> keycloak.renewSecret(client.id()))
        .map(
            text -> {
              Instant now = clock.instant();
              client.secretIssued(now);
              return new Secret(client.id(), text, now);
            });
  }

  /** Revokes it unless it is; Keycloak follows. */
  Uni<Void> revoke(String merchantId, String clientId, String by) {
    return transactions
        .run(
            () ->
                clients
                    .lock(merchantId, clientId)
                    .chain(
                        client ->
                            client.isRevoked() ? Uni.createFrom().voidItem() : revoke(client, by)))
        .invoke(loop::wake);
  }

  private Uni<Void> revoke(ApiClient client, String by) {
    client.revoke(by, clock.instant());
    return changes.add(client.id());
  }
}
