package fr.cvconnect.servers.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a sandbox or a test makes in a realm from outside: accounts and API clients. */
public final class KeycloakAdmin implements AutoCloseable {
  /** The client that Keycloak makes with its own database. */
  static final String CLIENT = "bootstrap";

  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_AT_MOST).build();
  private final String url;
  private final String secret;

  public KeycloakAdmin(Keycloak keycloak) {
    this.url = keycloak.url();
    this.secret = keycloak.settings().adminClientSecret();
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
    makeMembers(realm, members, existing);
  }

  /** Sets an account's password for good; false if there is no account of that name (yet). */
  public boolean setPassword(String realm, String username, String password) {
    JsonNode found = get("/" + realm + "/users?exact=true&username=" + username);
    if (found.isEmpty()) {
      return false;
    }
    expectSuccess(
        call(
            "PUT",
            "/admin/realms/%s/users/%s/reset-password"
                .formatted(realm, found.get(0).get("id").asText()),
            Map.of("type", "password", "value", password, "temporary", false)));
    return true;
  }

  /** Makes a realm unless there is one of its name. */
  public void makeRealm(RealmFile realm) {
    HttpResponse<String> answer = call("POST", "/admin/realms", realm.realm());
    if (answer.statusCode() != 409) {
      expectSuccess(answer);
    }
  }

  /** What the API answers at a path below {@code /admin/realms}, {@code /cv/users?username=…}. */
  public JsonNode get(String path) {
    return json(expectSuccess(call("GET", "/admin/realms" + path, null)));
  }

  @Override
  public void close() {
    http.close();
  }

  private void makeMembers(String realm, Map<String, Object> members, Existing existing) {
    Map<String, Object> body = new java.util.HashMap<>(members);
    body.put("ifResourceExists", existing.name());
    expectSuccess(call("POST", "/admin/realms/" + realm + "/partialImport", body));
  }

  private HttpResponse<String> call(String method, String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, publisher(body)));
  }

  private String token() {
    String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return json(expectSuccess(send(request))).get("access_token").asText();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(ANSWER_AT_MOST).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> expectSuccess(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }

  private static HttpRequest.BodyPublisher publisher(Object body) {
    try {
      return body == null
          ? HttpRequest.BodyPublishers.noBody()
          : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
