package fr.cvconnect.events;

import fr.cvconnect.json.WireInstant;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0, Kafka binding, binary mode: names of the headers and how they are read. */
public final class CloudEventHeaders {
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String SEQUENCE = "ce_sequence";

  private static final Pattern TYPE_NAME = Pattern.compile("fr\\.cvconnect\\.(\\w+)\\.v1");

  private CloudEventHeaders() {}

  /** The {@code ce_type} of a fact whose body is of this class. */
  public static String typeOf(Class<?> body) {
    return "fr.cvconnect." + body.getSimpleName() + ".v1";
  }

  /** Writes all headers of a fact published by this source. */
  public static void write(Headers headers, Envelope envelope, String source) {
    put(headers, "ce_specversion", "1.0");
    put(headers, ID, envelope.id().toString());
    put(headers, SOURCE, source);
    put(headers, TYPE, envelope.type());
    put(headers, SUBJECT, envelope.subject());
    put(headers, TIME, WireInstant.text(envelope.time()));
    put(headers, SEQUENCE, Long.toString(envelope.sequence()));
    put(headers, "content-type", "application/json");
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The envelope of a record; its type is the whole {@code ce_type} when that is none of ours.
   *
   * @throws UnreadableRecord when a header is missing or malformed
   */
  public static Envelope read(IncomingRecord read) {
    try {
      return new Envelope(
          UUID.fromString(required(read, ID)),
          required(read, SOURCE),
          nameOf(required(read, TYPE)),
          read.header(SUBJECT).orElse(""),
          instant(required(read, TIME)),
          Long.parseLong(read.header(SEQUENCE).orElse("0")));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new UnreadableRecord("UNREADABLE_ENVELOPE", malformed.getMessage());
    }
  }

  private static String nameOf(String type) {
    Matcher ours = TYPE_NAME.matcher(type);
    return ours.matches() ? ours.group(1) : type;
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String required(IncomingRecord read, String name) {
    return read.header(name)
        .orElseThrow(
            () -> new UnreadableRecord("UNREADABLE_ENVELOPE", "header " + name + " is missing"));
  }
}
