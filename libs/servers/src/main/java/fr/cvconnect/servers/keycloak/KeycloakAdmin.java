package fr.cvconnect.servers.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a sandbox or a test makes in a realm from outside: accounts and API clients. */
public final class KeycloakAdmin implements AutoCloseable {
  /** The client that Keycloak makes with its own database. */
  static final String CLIENT = "bootstrap";

  private final AdminCalls calls;

  public KeycloakAdmin(Keycloak keycloak) {
    this.calls = new AdminCalls(keycloak);
  }

  /** What happens to an account or client that exists already. */
  public enum Existing {
    /** It stays as it is. */
    SKIP,
    /** It is made anew, with another internal id. */
    OVERWRITE
  }

  /**
   * A person's account.
   *
   * @param attributes by name; an account may have several values of one
   */
  public record Account(
      String username,
      String password,
      String email,
      List<String> roles,
      Map<String, List<String>> attributes) {

    private Map<String, Object> representation() {
      return Map.of(
          "username", username,
          "email", email,
          "emailVerified", true,
          "enabled", true,
          "attributes", attributes,
          "realmRoles", roles,
          "credentials", List.of(Map.of("type", "password", "value", password)));
    }
  }

  /**
   * A program that logs in with a secret of its own (client credentials).
   *
   * @param scopes client scopes its tokens always have
   * @param attributes of its service account
   */
  public record ApiClient(
      String clientId,
      String secret,
      Duration tokenLifetime,
      List<String> scopes,
      List<String> roles,
      Map<String, List<String>> attributes) {

    private Map<String, Object> representation() {
      return Map.of(
          "clientId",
          clientId,
          "secret",
          secret,
          "protocol",
          "openid-connect",
          "publicClient",
          false,
          "standardFlowEnabled",
          false,
          "serviceAccountsEnabled",
          true,
          "fullScopeAllowed",
          false,
          "attributes",
          Map.of("access.token.lifespan", Long.toString(tokenLifetime.toSeconds())),
          "defaultClientScopes",
          scopes);
    }

    private Map<String, Object> serviceAccount() {
      return Map.of(
          "username", "service-account-" + clientId,
          "serviceAccountClientId", clientId,
          "enabled", true,
          "attributes", attributes,
          "realmRoles", roles);
    }
  }

  public void makeAccount(String realm, Account account, Existing existing) {
    makeMembers(realm, Map.of("users", List.of(account.representation())), existing);
  }

  public void makeClient(String realm, ApiClient client, Existing existing) {
    Map<String, Object> members =
        Map.of(
            "clients", List.of(client.representation()),
            "users", List.of(client.serviceAccount()));
    if (existing == Existing.OVERWRITE) {
      removeClient(realm, client.clientId());
    }
    makeMembers(realm, members, Existing.SKIP);
  }

  /** Sets an account's password for good; false if there is no account of that name (yet). */
  public boolean setPassword(String realm, String username, String password) {
    JsonNode found = get("/" + realm + "/users?exact=true&username=" + username);
    if (found.isEmpty()) {
      return false;
    }
    calls.send(
        "PUT",
        "/%s/users/%s/reset-password".formatted(realm, found.get(0).get("id").asText()),
        Map.of("type", "password", "value", password, "temporary", false));
    return true;
  }

  /** Shuts an account out, as a suspension would. */
  public void disable(String realm, String username) {
    JsonNode account = get("/" + realm + "/users?exact=true&username=" + username).get(0);
    ObjectNode disabled = account.<ObjectNode>deepCopy().put("enabled", false);
    calls.send("PUT", "/%s/users/%s".formatted(realm, account.get("id").asText()), disabled);
  }

  /** Ends all sessions of an account, as its own "sign out everywhere" would. */
  public void endSessions(String realm, String username) {
    JsonNode account = get("/" + realm + "/users?exact=true&username=" + username).get(0);
    calls.send(
        "POST", "/%s/users/%s/logout".formatted(realm, account.get("id").asText()), Map.of());
  }

  /** How long the tokens live that a client gets from now on. */
  public void setTokenLifetime(String realm, String clientId, Duration lifetime) {
    ObjectNode client = get("/%s/clients?clientId=%s".formatted(realm, clientId)).get(0).deepCopy();
    client.withObject("attributes").put("access.token.lifespan", lifetime.toSeconds());
    calls.send("PUT", "/%s/clients/%s".formatted(realm, client.get("id").asText()), client);
  }

  /** How long nobody need do anything in a session before it ends; also for those open already. */
  public void setIdleLimit(String realm, Duration limit) {
    calls.send("PUT", "/" + realm, Map.of("ssoSessionIdleTimeout", limit.toSeconds()));
  }

  /** How old a session may become, whatever is done in it; also for those open already. */
  public void setAbsoluteLimit(String realm, Duration limit) {
    calls.send("PUT", "/" + realm, Map.of("ssoSessionMaxLifespan", limit.toSeconds()));
  }

  /** Makes a realm unless there is one of its name. */
  public void makeRealm(RealmFile realm) {
    calls.sendUnlessPresent("POST", "", realm.realm());
  }

  /** What the API answers at a path below {@code /admin/realms}, {@code /cv/users?username=…}. */
  public JsonNode get(String path) {
    return calls.get(path);
  }

  @Override
  public void close() {
    calls.close();
  }

  /**
   * With its service account. The import's own overwriting fails at it: it looks for the account
   * once more by its e-mail address, and it has none.
   */
  private void removeClient(String realm, String clientId) {
    for (JsonNode client : get("/%s/clients?clientId=%s".formatted(realm, clientId))) {
      calls.send("DELETE", "/%s/clients/%s".formatted(realm, client.get("id").asText()), Map.of());
    }
  }

  private void makeMembers(String realm, Map<String, Object> members, Existing existing) {
    Map<String, Object> body = new HashMap<>(members);
    body.put("ifResourceExists", existing.name());
    calls.send("POST", "/" + realm + "/partialImport", body);
  }
}
