package fr.cvconnect.e2e.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.json.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An open live stream ({@code GET /api/events}): what a till sees without asking again. */
public final class LiveStream implements AutoCloseable {
  /**
   * A fact as it came.
   *
   * @param atNanos when, on {@link System#nanoTime()}'s scale
   */
  public record LiveFact(String name, JsonNode body, long atNanos) {
    boolean isOf(String paymentId) {
      return body.path("paymentId").asText().equals(paymentId);
    }
  }

  private final List<LiveFact> facts = new CopyOnWriteArrayList<>();
  private final InputStream bytes;
  private String name = "";

  /** Returns once the server has answered: what happens from now on is seen. */
  LiveStream(Http http) {
    HttpResponse<InputStream> response =
        Http.send(
            http.request("/api/events").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new AssertionError("the live stream was refused: HTTP " + response.statusCode());
    }
    bytes = response.body();
    Thread.ofVirtual().start(this::read);
  }

  /** The first such fact about the payment, waiting for it if need be. */
  public LiveFact await(String fact, String paymentId) {
    return Waiting.forSome(
        fact + " in the live stream", () -> about(paymentId).filter(is(fact)).findFirst());
  }

  public long count(String fact, String paymentId) {
    return about(paymentId).filter(is(fact)).count();
  }

  public boolean saw(String paymentId) {
    return about(paymentId).findAny().isPresent();
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Stream<LiveFact> about(String paymentId) {
    return facts.stream().filter(fact -> fact.isOf(paymentId));
  }

  private static Predicate<LiveFact> is(String fact) {
    return seen -> seen.name().equals(fact);
  }

  /** Until we close it or the service goes away; a missing fact fails where it is awaited. */
  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::take);
    } catch (IOException | UncheckedIOException ended) {
      name = "";
    }
  }

  private void take(String line) {
    if (line.startsWith("event:")) {
      name = line.substring("event:".length()).strip();
    } else if (line.startsWith("data:")) {
      facts.add(new LiveFact(name, json(line.substring("data:".length())), System.nanoTime()));
    }
  }

  private static JsonNode json(String data) {
    try {
      return WireJson.tolerant().readTree(data);
    } catch (JsonProcessingException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
