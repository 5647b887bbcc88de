package fr.cvconnect.payment.debit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.cvconnect.events.UnreadableRecord;
import fr.cvconnect.json.WireInstant;
import fr.cvconnect.payment.lifecycle.Debit;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The body of a {@code WalletDebited}: a debit as soon as its ids can be read, whatever else stands
 * there.
 *
 * <p>Money was taken for it, so what is too long, too deep or said twice must not make it
 * unreadable: such a field counts as one that says nothing, and an unknown one as not there.
 */
final class DebitBody {
  /** Only the record's own size limits what stands in it. */
  private static final StreamReadConstraints ANYTHING =
      StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  /** Names are not kept between records: nobody else decides what fills our memory. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(ANYTHING)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private static final Set<String> KNOWN =
      Set.of("debitId", "paymentId", "amountCents", "currency", "debitedAt");

  private static final int UUID_CHARACTERS = 36;

  /** ISO 4217. Whatever is longer is not quoted back: a fact has a limit. */
  private static final int CURRENCY_CHARACTERS = 3;

  /** Of the largest long, with its sign. */
  private static final int LONG_CHARACTERS = 20;

  private final Map<String, Value> values = new HashMap<>();

  private DebitBody() {}

  private record Value(JsonToken token, String text) {
    static final Value NOTHING = new Value(JsonToken.VALUE_NULL, "");
  }

  /**
   * @throws UnreadableRecord UNREADABLE_BODY: no JSON object, or one without the two ids
   */
  static Debit read(byte[] bytes) {
    DebitBody body = new DebitBody();
    try (JsonParser json = JSON.createParser(bytes)) {
      body.read(json);
    } catch (IOException notJson) {
      throw unreadable(notJson.getMessage());
    }
    return new Debit(
        body.uuid("debitId"),
        body.uuid("paymentId"),
        body.wholeNumber("amountCents"),
        body.currency("currency"),
        body.instant("debitedAt"));
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw unreadable("no JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (KNOWN.contains(name)) {
        String text = token.isScalarValue() ? json.getText() : "";
        values.merge(name, new Value(token, text), (once, twice) -> Value.NOTHING);
      }
      json.skipChildren();
    }
    if (json.nextToken() != null) {
      throw unreadable("more than one JSON object");
    }
  }

  private UUID uuid(String field) {
    String text = text(field);
    try {
      if (text.length() == UUID_CHARACTERS) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException noUuid) {
      throw unreadable(field + ": " + noUuid.getMessage());
    }
    throw unreadable(field + " is no UUID");
  }

  private Long wholeNumber(String field) {
    Value value = value(field);
    if (value.token() != JsonToken.VALUE_NUMBER_INT || value.text().length() > LONG_CHARACTERS) {
      return null;
    }
    try {
      return Long.valueOf(value.text());
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  private String currency(String field) {
    String text = text(field);
    return text.length() == CURRENCY_CHARACTERS ? text : null;
  }

  private Instant instant(String field) {
    try {
      return WireInstant.parse(text(field));
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }

  /** Empty where there is no text. */
  private String text(String field) {
    Value value = value(field);
    return value.token() == JsonToken.VALUE_STRING ? value.text() : "";
  }

  private Value value(String field) {
    return values.getOrDefault(field, Value.NOTHING);
  }

  private static UnreadableRecord unreadable(String detail) {
    return new UnreadableRecord("UNREADABLE_BODY", detail);
  }
}
