package fr.cvconnect.auth.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.cvconnect.auth.keycloak.KeycloakAdmin.User;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** The little of Keycloak's admin API that clients take, below {@code /admin/realms/cv/clients}. */
@Path("/clients")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ClientAdmin {
  /** Clients of exactly this id: one or none. */
  @GET
  Uni<List<Known>> of(@QueryParam("clientId") String clientId);

  @POST
  Uni<Void> create(Client client);

  /** The user that has the claims and the roles of the client's tokens. */
  @GET
  @Path("/{id}/service-account-user")
  Uni<User> serviceAccount(@RestPath String id);

  /** Changes what is said, and leaves the rest. */
  @PUT
  @Path("/{id}")
  Uni<Void> update(@RestPath String id, SignIn change);

  /** Draws another secret in place of the one before. */
  @POST
  @Path("/{id}/client-secret")
  Uni<Secret> renewSecret(@RestPath String id);

  @DELETE
  @Path("/{id}")
  Uni<Void> delete(@RestPath String id);

  /** A client that is there, by Keycloak's own id. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Known(String id, boolean enabled) {}

  /** Whether a client gets tokens. */
  record SignIn(boolean enabled) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Secret(String value) {
    @Override
    public String toString() {
      return "Secret[***]";
    }
  }

  /** A client yet to be made; Keycloak draws its first secret, which nobody asks for. */
  record Client(
      String clientId,
      String name,
      boolean enabled,
      String protocol,
      boolean publicClient,
      boolean standardFlowEnabled,
      boolean directAccessGrantsEnabled,
      boolean serviceAccountsEnabled,
      boolean fullScopeAllowed,
      Map<String, String> attributes,
      List<String> defaultClientScopes,
      List<String> optionalClientScopes) {
    private static final String TOKEN_LIFETIME_SECONDS = "300";

    /** Who it is, and the services that till software calls. */
    private static final List<String> SCOPES =
        List.of(
            "basic",
            "roles",
            "account",
            "aud-payment-service",
            "aud-auth-service",
            "aud-notification-service");

    /** It signs in with its secret and in no other way, and for the time being not at all. */
    static Client shutOut(String clientId, String name) {
      return new Client(
          clientId,
          name,
          false,
          "openid-connect",
          false,
          false,
          false,
          true,
          false,
          Map.of("access.token.lifespan", TOKEN_LIFETIME_SECONDS),
          SCOPES,
          List.of());
    }
  }
}
