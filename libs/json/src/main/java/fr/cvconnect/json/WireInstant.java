package fr.cvconnect.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Instants on the wire: UTC, ISO-8601, exactly three decimals: {@code 2026-11-23T09:47:00.000Z}.
 *
 * <p>Written so always; read from any ISO-8601 text with an offset and truncated to the
 * millisecond, never from a number, whose unit would be a guess.
 */
public final class WireInstant {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Java takes years of nine digits, which no database stores. */
  private static final int LAST_YEAR = 9999;

  private WireInstant() {}

  /** The instant as text, for where it stands outside JSON. */
  public static String text(Instant value) {
    return FORMAT.format(value);
  }

  /**
   * The instant that the text says, truncated to the millisecond.
   *
   * @throws DateTimeException for any other text
   */
  public static Instant parse(String text) {
    OffsetDateTime read = OffsetDateTime.parse(text);
    if (read.getYear() < 0 || read.getYear() > LAST_YEAR) {
      throw new DateTimeException("a year of four digits is expected");
    }
    return read.toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(text(value));
    }
  }

  static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, json);
      }
      try {
        return parse(json.getText());
      } catch (DateTimeException notAnInstant) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, json.getText(), "not an ISO-8601 instant");
      }
    }
  }
}
