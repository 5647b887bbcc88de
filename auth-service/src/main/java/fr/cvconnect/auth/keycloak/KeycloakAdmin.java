package fr.cvconnect.auth.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientQueryParam;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The little of Keycloak's admin API that accounts take, below {@code /admin/realms/cv}. An answer
 * of 400 or above fails the {@code Uni}.
 *
 * <p>Not Keycloak's own client: that one blocks, and knows no time limits.
 */
@Path("/")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface KeycloakAdmin {
  /** What Keycloak itself writes as {@code disabledReason} at the third wrong password. */
  List<String> LOCKED_OUT = List.of("permanentLockout");

  /** Users of exactly this name: one or none. */
  @GET
  @Path("/users")
  @ClientQueryParam(name = "exact", value = "true")
  Uni<List<User>> users(@QueryParam("username") String username);

  /** 201 with the new user's address as {@code Location}. */
  @POST
  @Path("/users")
  Uni<RestResponse<Void>> create(User user);

  /** Changes what is said, and leaves the rest. */
  @PUT
  @Path("/users/{id}")
  Uni<Void> update(@RestPath String id, SignIn change);

  /** Makes the user what is said, in whole. */
  @PUT
  @Path("/users/{id}")
  Uni<Void> update(@RestPath String id, User user);

  /** 400 for a password that the realm's rule refuses. */
  @PUT
  @Path("/users/{id}/reset-password")
  Uni<Void> setPassword(@RestPath String id, Credential password);

  /** What the user signs in with, without the secrets. */
  @GET
  @Path("/users/{id}/credentials")
  Uni<List<StoredCredential>> credentials(@RestPath String id);

  /** Forgets the wrong passwords counted so far. */
  @DELETE
  @Path("/attack-detection/brute-force/users/{id}")
  Uni<Void> forgetWrongPasswords(@RestPath String id);

  /** Ends all sessions of the user. */
  @POST
  @Path("/users/{id}/logout")
  Uni<Void> logout(@RestPath String id);

  /** 404 for one that is gone. */
  @GET
  @Path("/users/{id}")
  Uni<User> user(@RestPath String id);

  /**
   * The lock-outs for wrong passwords from an instant on, oldest first.
   *
   * @param from milliseconds since the epoch
   */
  @GET
  @Path("/events")
  @ClientQueryParam(name = "type", value = "USER_DISABLED_BY_PERMANENT_LOCKOUT")
  @ClientQueryParam(name = "direction", value = "asc")
  Uni<List<Event>> lockouts(
      @QueryParam("dateFrom") long from,
      @QueryParam("first") int first,
      @QueryParam("max") int max);

  /** The realm's roles that the user has. */
  @GET
  @Path("/users/{id}/role-mappings/realm")
  Uni<List<Role>> granted(@RestPath String id);

  /** Those it could be granted. The list of all roles takes a wider permission than ours. */
  @GET
  @Path("/users/{id}/role-mappings/realm/available")
  Uni<List<Role>> grantable(@RestPath String id);

  @POST
  @Path("/users/{id}/role-mappings/realm")
  Uni<Void> grant(@RestPath String id, List<Role> roles);

  /** A user; one without an id is yet to be created. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record User(
      String id,
      String username,
      String email,
      boolean emailVerified,
      boolean enabled,
      Map<String, List<String>> attributes) {
    User withId(String newId) {
      return new User(newId, username, email, emailVerified, enabled, attributes);
    }

    User withAttributes(Map<String, List<String>> others) {
      return new User(id, username, email, emailVerified, enabled, others);
    }

    /** Keycloak itself disabled it, at the third wrong password. */
    boolean isLockedOut() {
      return !enabled && attributes != null && LOCKED_OUT.equals(attributes.get("disabledReason"));
    }
  }

  /** Something that happened to a user, at so many milliseconds since the epoch. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Event(String id, long time, String userId) {}

  /** A password, until its holder chooses another. */
  record Credential(String type, String value, boolean temporary) {
    static Credential password(String value) {
      return new Credential("password", value, false);
    }

    @Override
    public String toString() {
      return "Credential[***]";
    }
  }

  /** A credential as it stands there, set at so many milliseconds since the epoch. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record StoredCredential(String type, long createdDate) {
    boolean isPasswordSince(Instant time) {
      return type.equals("password") && !Instant.ofEpochMilli(createdDate).isBefore(time);
    }
  }

  /** Whether a user can sign in at all. */
  record SignIn(boolean enabled) {}

  /** A role, by its id for Keycloak and by its name for us. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Role(String id, String name) {}
}
