package fr.cvconnect.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cvconnect.servers.keycloak.Keycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Where tokens come from, and what is written in them. */
public final class TokenEndpoint {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Keycloak keycloak;

  public TokenEndpoint(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  /** The answer to a person's login; status 400 for one it refuses. */
  public HttpResponse<String> login(String realm, String username, String password) {
    return post(
        realm,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "sandbox-cli",
            "username",
            username,
            "password",
            password));
  }

  String ofPerson(String realm, String username, String password) {
    return token(login(realm, username, password));
  }

  String ofClient(String realm, String clientId, String secret) {
    return token(
        post(
            realm,
            Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", secret)));
  }

  /** The claims, unchecked. */
  public static JsonNode claims(String token) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean hasExpired(String token) {
    return expiresWithin(token, Duration.ZERO);
  }

  static boolean expiresWithin(String token, Duration time) {
    return Instant.ofEpochSecond(claims(token).get("exp").asLong())
        .isBefore(InstantSource.system().instant().plus(time));
  }

  private HttpResponse<String> post(String realm, Map<String, String> form) {
    URI uri = URI.create(keycloak.url() + "/realms/" + realm + "/protocol/openid-connect/token");
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String token(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body()).get("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
