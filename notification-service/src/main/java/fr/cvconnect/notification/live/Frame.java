package fr.cvconnect.notification.live;

import fr.cvconnect.notification.feed.StoredFact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A fact as it goes over the wire, made once for all connections:
 *
 * <pre>{@code
 * id: 42
 * event: PaymentValidated
 * data: {"paymentId":…}
 * }</pre>
 *
 * @param outletId the outlet whose accounts see it too; null if none may
 */
record Frame(long position, String outletId, byte[] bytes) {
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  static Frame of(StoredFact fact) {
    String data = LINE_BREAK.matcher(fact.body()).replaceAll("\ndata: ");
    String text = "id: %d\nevent: %s\ndata: %s\n\n".formatted(fact.position(), fact.type(), data);
    return new Frame(fact.position(), fact.outletId(), utf8(text));
  }

  /** Opens a stream. The id without an event lets a client resume that has seen no fact yet. */
  static byte[] opening(long position, Duration reconnectDelay) {
    return utf8(": open\nretry: %d\nid: %d\n\n".formatted(reconnectDelay.toMillis(), position));
  }

  /** Says that facts were missed for good: load anew what is shown, then read on from here. */
  static byte[] reset(long position) {
    return utf8("id: %d\nevent: reset\ndata: {}\n\n".formatted(position));
  }

  /**
   * Shows that the connection stands: the comment to whoever reads the wire, the event to browsers,
   * which show their pages no comment. The id moves a client on whose stream held only facts it may
   * not see.
   */
  static byte[] beat(long position) {
    return utf8(":\nid: %d\nevent: beat\ndata: {}\n\n".formatted(position));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
