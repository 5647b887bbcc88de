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

/**
 * Calls of Keycloak's administration API, at paths below {@code /admin/realms}, with a token of
 * their own each: the tokens of the master realm live a minute.
 */
final class AdminCalls implements AutoCloseable {
  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(30);
  private static final int CONFLICT = 409;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_AT_MOST).build();
  private final String url;
  private final String secret;

  AdminCalls(Keycloak keycloak) {
    this.url = keycloak.url();
    this.secret = keycloak.settings().adminClientSecret();
  }

  JsonNode get(String path) {
    return json(expectSuccess(call("GET", path, null)));
  }

  void send(String method, String path, Object body) {
    expectSuccess(call(method, path, body));
  }

  /** An answer that it exists already is as good. */
  void sendUnlessPresent(String method, String path, Object body) {
    HttpResponse<String> answer = call(method, path, body);
    if (answer.statusCode() != CONFLICT) {
      expectSuccess(answer);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> call(String method, String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, publisher(body)));
  }

  private String token() {
    String form =
        "grant_type=client_credentials&client_id="
            + KeycloakAdmin.CLIENT
            + "&client_secret="
            + secret;
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
