package fr.cvconnect.e2e.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.json.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * HTTP with one server, as one caller.
 *
 * @param server {@code http://localhost:8080}
 * @param token the caller's bearer token; null for a caller without
 */
public record Http(String server, String token) {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What came back, whatever the status. */
  public record Answer(int status, byte[] bytes) {
    public JsonNode json() {
      return as(JsonNode.class);
    }

    public <T> T as(Class<T> type) {
      try {
        return WireJson.tolerant().readValue(bytes, type);
      } catch (IOException notJson) {
        throw new UncheckedIOException(this + " is no " + type.getSimpleName(), notJson);
      }
    }

    /** The answer itself; fails, saying what came instead, if the status is another. */
    public Answer expecting(int expected) {
      if (status != expected) {
        throw new AssertionError("expected HTTP " + expected + ", not " + this);
      }
      return this;
    }

    @Override
    public String toString() {
      return status + " " + new String(bytes, StandardCharsets.UTF_8);
    }
  }

  public Answer get(String path) {
    return get(path, "application/json");
  }

  public Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET());
  }

  /** With a new Idempotency-Key, which machines must send and people may. */
  public Answer post(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(json(body)));
  }

  public Answer postForm(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException noAnswer) {
      throw new UncheckedIOException(request.uri() + " does not answer", noAnswer);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopping);
    }
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Answer send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response =
        send(request.timeout(LIMIT).build(), BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.body());
  }

  private static BodyPublisher json(Map<String, ?> body) {
    try {
      return BodyPublishers.ofByteArray(WireJson.tolerant().writeValueAsBytes(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
