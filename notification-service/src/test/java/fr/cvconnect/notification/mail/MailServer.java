package fr.cvconnect.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** A mail server of this module's own, since it has to be away at times; always the same port. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  private static final String HOST = "127.0.0.1";
  private static final int PORT = freePort();
  private static GreenMail server;

  @Override
  public Map<String, String> start() {
    up();
    return Map.of("quarkus.mailer.host", HOST, "quarkus.mailer.port", Integer.toString(PORT));
  }

  @Override
  public void stop() {
    down();
  }

  static void up() {
    server = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  static void down() {
    server.stop();
  }

  /** Takes connections and says nothing, until the returned socket is closed. */
  static ServerSocket mute() throws IOException {
    return new ServerSocket(PORT, 50, InetAddress.getByName(HOST));
  }

  /** What it has taken since it came up. */
  static List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
