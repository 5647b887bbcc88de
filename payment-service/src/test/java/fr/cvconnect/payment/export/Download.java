package fr.cvconnect.payment.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/** An export whose reader takes its time. */
final class Download implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  /** What can be on its way; little, so that whoever sends soon has to wait. */
  private static final int WINDOW_BYTES = 64 * 1024;

  private final Socket socket = new Socket();

  /** Asks for all that the token opens. */
  Download(String token) throws IOException {
    socket.setReceiveBufferSize(WINDOW_BYTES);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress("localhost", RestAssured.port));
    socket
        .getOutputStream()
        .write(
            "GET /api/payments/export HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(token)
                .getBytes(ISO_8859_1));
  }

  /** The first bytes. */
  String beginning() throws IOException {
    return new String(socket.getInputStream().readNBytes(1024), ISO_8859_1);
  }

  /** Reads on, and tells whether the answer came to its end: to a last chunk, which is empty. */
  boolean isWhole() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder end = new StringBuilder();
    byte[] some = new byte[64 * 1024];
    try {
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        end.append(new String(some, 0, count, ISO_8859_1));
        end.delete(0, Math.max(0, end.length() - 5));
        if (end.toString().equals("0\r\n\r\n")) {
          return true;
        }
      }
    } catch (SocketException reset) {
      return false;
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
