package fr.cvconnect.auth.keycloak;

import fr.cvconnect.auth.keycloak.ClientAdmin.Client;
import fr.cvconnect.auth.keycloak.ClientAdmin.Known;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.User;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Till software's clients as they stand in Keycloak.
 *
 * <p>Every step looks first at what is there, so that an attempt may end anywhere and be made
 * again. A client is made shut out and let in last: half made it opens nothing.
 */
@ApplicationScoped
public class KeycloakPrograms {
  private static final String ROLE = "till";

  private final ClientAdmin clients;
  private final KeycloakAdmin admin;
  private final RoleGrants roles;

  KeycloakPrograms(ClientAdmin clients, KeycloakAdmin admin, RoleGrants roles) {
    this.clients = clients;
    this.admin = admin;
    this.roles = roles;
  }

  /** Makes the client stand, with its claims and its role, and lets it sign in or shuts it out. */
  public Uni<Void> align(Program program) {
    return clients
        .of(program.clientId())
        .chain(found -> found.isEmpty() ? create(program) : Uni.createFrom().item(found.getFirst()))
        .call(known -> clients.serviceAccount(known.id()).chain(user -> claim(user, program)))
        .chain(
            known ->
                known.enabled() == program.admitted()
                    ? Uni.createFrom().voidItem()
                    : clients.update(known.id(), new ClientAdmin.SignIn(program.admitted())));
  }

  private Uni<Known> create(Program program) {
    return clients
        .create(Client.shutOut(program.clientId(), program.name()))
        .chain(() -> clients.of(program.clientId()))
        .map(List::getFirst);
  }

  private Uni<Void> claim(User user, Program program) {
    Uni<Void> claimed =
        program.claims().equals(user.attributes())
            ? Uni.createFrom().voidItem()
            : admin.update(user.id(), user.withAttributes(program.claims()));
    return claimed.chain(() -> roles.grant(user.id(), ROLE));
  }

  /** Removes the client if it is there, and its secret with it. */
  public Uni<Void> remove(String clientId) {
    return clients
        .of(clientId)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : clients.delete(found.getFirst().id()));
  }

  /** Draws another secret for a client that stands. */
  public Uni<String> renewSecret(String clientId) {
    return clients
        .of(clientId)
        .chain(found -> clients.renewSecret(found.getFirst().id()))
        .map(ClientAdmin.Secret::value);
  }
}
