package fr.cvconnect.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Sends bytes that no HTTP client would, and returns what comes back until the end. */
final class Wire {
  private static final int PATIENCE_MILLIS = 10_000;

  private Wire() {}

  /** A request with this first line, and a Host. */
  static String line(URI gateway, String line) throws IOException {
    return send(gateway, line + "\r\nHost: gateway.test\r\nConnection: close\r\n\r\n");
  }

  /** A body with its length and these headers, each with its line's end. */
  static String post(URI gateway, String path, String headers, String body) throws IOException {
    return send(
        gateway,
        "POST %s HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n"
            .concat("%sContent-Length: %d\r\n\r\n%s")
            .formatted(path, headers, body.length(), body));
  }

  static String send(URI gateway, String request) throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
