package fr.cvconnect.auth.profile;

import fr.cvconnect.auth.keycloak.KeycloakAccounts;
import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code POST /api/me/sign-out}: ends every session of the caller, wherever it began. For people;
 * programs have none.
 *
 * <p>An access token that was given out already is good for the two minutes it lives, since the
 * services check it without asking anybody; no new one follows.
 */
@Path("/api/me/sign-out")
@Produces(MediaType.APPLICATION_JSON)
class SignOutResource {
  private final KeycloakAccounts keycloak;
  private final Scope scope;

  SignOutResource(KeycloakAccounts keycloak, Scope scope) {
    this.keycloak = keycloak;
    this.scope = scope;
  }

  @POST
  @RolesAllowed({"merchant", "outlet", "operations", "finance-preparer", "finance-approver"})
  public Uni<Void> everywhere() {
    return keycloak.endSessions(scope.account());
  }
}
