package fr.cvconnect.sandbox.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.cvconnect.json.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The HTTP side: {@code GET /api/messages?to=} for scripts, {@code GET /} for people. */
final class Web {
  private final Messages messages;
  private final HttpServer server;

  Web(int port, Messages messages) throws IOException {
    this.messages = messages;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!"GET".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String to = parameter(exchange.getRequestURI().getRawQuery(), "to");
      switch (exchange.getRequestURI().getPath()) {
        case "/api/messages" ->
            send(
                exchange, "application/json", WireJson.strict().writeValueAsBytes(messages.to(to)));
        case "/" ->
            send(
                exchange,
                "text/html; charset=utf-8",
                Page.of(messages.to(to)).getBytes(StandardCharsets.UTF_8));
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    // Mails are strangers' texts: nothing in them may run or load anything.
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String parameter(String query, String name) {
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
