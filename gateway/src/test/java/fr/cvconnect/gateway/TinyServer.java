package fr.cvconnect.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.cvconnect.json.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that answers with what it was asked: {@code {server, method, uri, headers, body}}. A few
 * paths misbehave on purpose; {@code /api/events} streams.
 */
final class TinyServer {
  record Asked(
      String server, String method, String uri, Map<String, Object> headers, String body) {}

  private final String name;
  private final HttpServer http;
  private final AtomicInteger openStreams = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private TinyServer(String name, HttpServer http) {
    this.name = name;
    this.http = http;
  }

  static TinyServer start(String name) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TinyServer server = new TinyServer(name, HttpServer.create(anyPort, 0));
      server.http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.http.createContext("/", server::answer);
      server.http.createContext("/api/payments/cut-stream", TinyServer::cutStream);
      server.http.start();
      return server;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  void stop() {
    stopped.countDown();
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/api/payments/created" -> created(exchange);
        case "/api/payments/empty" -> exchange.sendResponseHeaders(204, -1);
        case "/api/payments/silent" -> await(60_000);
        case "/idp/realms/cv/login-actions/silent" -> neverAnswer();
        case "/silent" -> send(exchange, Integer.toString(silent.get()));
        case "/api/payments/cut" -> cut(exchange);
        case "/api/events" -> stream(exchange);
        case "/open-streams" -> send(exchange, Integer.toString(openStreams.get()));
        default -> send(exchange, WireJson.strict().writeValueAsString(asked(exchange)));
      }
    }
  }

  private void neverAnswer() {
    silent.incrementAndGet();
    await(60_000);
  }

  private Asked asked(HttpExchange exchange) throws IOException {
    return new Asked(
        name,
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        Map.copyOf(exchange.getRequestHeaders()),
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private static void created(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    exchange.getResponseHeaders().set("Location", "http://" + host + "/api/payments/1?a=%20b");
    exchange.getResponseHeaders().set("Connection", "X-Internal");
    exchange.getResponseHeaders().set("X-Internal", "secret");
    exchange.getResponseHeaders().set("Server", "tiny");
    exchange.sendResponseHeaders(201, -1);
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Promises more than it sends. */
  private static void cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write("half".getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Promises a last chunk, and is gone before; to close the exchange would be to send it. */
  private static void cutStream(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("half".getBytes(UTF_8));
    exchange.getResponseBody().flush();
    throw new IOException("cut off");
  }

  /** One event at once, then comments until somebody hangs up. */
  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    openStreams.incrementAndGet();
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("id: 1\nevent: First\ndata: {}\n\n".getBytes(UTF_8));
      do {
        out.flush();
        out.write(":\n\n".getBytes(UTF_8));
      } while (!await(50));
    } finally {
      openStreams.decrementAndGet();
    }
  }

  /** True once the server is stopped. */
  private boolean await(long millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
