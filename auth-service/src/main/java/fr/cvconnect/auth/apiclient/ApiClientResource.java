package fr.cvconnect.auth.apiclient;

import fr.cvconnect.web.Scope;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/**
 * {@code DELETE /api/api-clients/{clientId}} and {@code POST …/secret}: for the administrator of
 * its merchant; 404 for any other client. No secret is given for one that is revoked, and 503 while
 * Keycloak is away.
 */
@Path("/api/api-clients/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
class ApiClientResource {
  private final ApiClientKeeping keeping;
  private final Scope scope;

  ApiClientResource(ApiClientKeeping keeping, Scope scope) {
    this.keeping = keeping;
    this.scope = scope;
  }

  @POST
  @Path("/secret")
  @RolesAllowed("merchant")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public Uni<SecretView> renewSecret(@RestPath String clientId) {
    return keeping
        .renewSecret(merchantId(), clientId)
        .map(secret -> new SecretView(secret.clientId(), secret.text(), secret.issuedAt()));
  }

  @DELETE
  @RolesAllowed("merchant")
  public Uni<Void> revoke(@RestPath String clientId) {
    return keeping.revoke(merchantId(), clientId, scope.account());
  }

  private String merchantId() {
    return scope.organisation().orElseThrow(ForbiddenException::new);
  }

  record SecretView(String clientId, String secret, Instant secretIssuedAt) {
    /** For logs, should it get there by mistake. */
    @Override
    public String toString() {
      return "SecretView[***]";
    }
  }
}
