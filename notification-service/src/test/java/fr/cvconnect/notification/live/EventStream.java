package fr.cvconnect.notification.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A client of {@code GET /api/events}: what comes over the wire, frame by frame. */
final class EventStream implements AutoCloseable {
  /** A frame; {@code comment}, {@code retry}, {@code id}, {@code event} and {@code data}. */
  record Frame(Map<String, String> fields) {
    String id() {
      return fields.get("id");
    }

    String event() {
      return fields.get("event");
    }

    String data() {
      return fields.get("data");
    }

    /** Something that happened, or a reset; a beat says only that the connection stands. */
    boolean isEvent() {
      return fields.containsKey("event") && !isBeat();
    }

    boolean isBeat() {
      return "beat".equals(event());
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Frame END = new Frame(Map.of());

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  private final ReentrantLock reading = new ReentrantLock();

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.ofVirtual().start(this::read);
  }

  static EventStream open(int port, String token) {
    return open(port, token, null);
  }

  static EventStream open(int port, String token, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return open(request.build());
  }

  static EventStream open(HttpRequest request) {
    try {
      return new EventStream(CLIENT.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException unreachable) {
      throw new AssertionError(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** Stops taking what the server sends, until {@link #resume}. */
  void pause() {
    reading.lock();
  }

  void resume() {
    reading.unlock();
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** The next frame of any kind. */
  Frame frame() {
    try {
      Frame next = frames.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("nothing more came within " + PATIENCE);
      }
      return next;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** The next frame that is an event. */
  Frame event() {
    Frame next = frame();
    while (!next.isEvent()) {
      if (next == END) {
        throw new AssertionError("the stream has ended");
      }
      next = frame();
    }
    return next;
  }

  List<Frame> events(int count) {
    List<Frame> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(event());
    }
    return events;
  }

  /** Waits for the end and returns what came before. */
  List<Frame> untilEnd() {
    List<Frame> rest = new ArrayList<>();
    for (Frame next = frame(); next != END; next = frame()) {
      rest.add(next);
    }
    return rest;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException closedAlready) {
      throw new AssertionError(closedAlready);
    }
  }

  private void read() {
    try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      lines.useDelimiter("\n");
      Map<String, String> fields = new LinkedHashMap<>();
      while (lines.hasNext()) {
        reading.lock();
        reading.unlock();
        String line = lines.next();
        if (line.isEmpty()) {
          frames.add(new Frame(fields));
          fields = new LinkedHashMap<>();
        } else {
          int colon = line.indexOf(':');
          String name = colon == 0 ? "comment" : line.substring(0, colon);
          fields.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
        }
      }
    } finally {
      frames.add(END);
    }
  }
}
