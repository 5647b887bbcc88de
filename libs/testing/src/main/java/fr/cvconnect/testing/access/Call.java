package fr.cvconnect.testing.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request about one thing.
 *
 * @param path with its query
 * @param headers beside the token
 * @param body as JSON; null for none
 * @param mark a text that stands in every answer that tells of the thing; null if its status alone
 *     counts, and then the answer is not read, so it may be one that never ends
 */
public record Call(
    String method, String path, Map<String, String> headers, String body, String mark) {
  /** A list is answered, but nothing of the thing stands in it. */
  public static final String NOTHING = "nothing";

  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A call of {@code GET /api/orders/{id}}, its braces filled in one after the other. */
  public static Call of(String operation, String... ids) {
    int blank = operation.indexOf(' ');
    String path = operation.substring(blank + 1);
    for (String id : ids) {
      path = path.replaceFirst("\\{[^}]*}", id);
    }
    return new Call(operation.substring(0, blank), path, Map.of(), null, null);
  }

  public Call withQuery(String query) {
    return new Call(method, path + "?" + query, headers, body, mark);
  }

  public Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body, mark);
  }

  public Call withBody(String json) {
    return new Call(method, path, headers, json, mark).with("Content-Type", "application/json");
  }

  public Call telling(String text) {
    return new Call(method, path, headers, body, text);
  }

  /**
   * What comes of it: the status, or {@value #NOTHING} for a 200 without the mark.
   *
   * @param token null to come without one
   */
  public String outcome(URI service, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).timeout(AT_MOST);
    headers.forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return outcome(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String outcome(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream content = answer.body()) {
      boolean tells =
          mark == null
              || answer.statusCode() != 200
              || new String(content.readAllBytes(), UTF_8).contains(mark);
      return tells ? Integer.toString(answer.statusCode()) : NOTHING;
    }
  }
}
