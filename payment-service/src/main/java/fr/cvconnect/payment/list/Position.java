package fr.cvconnect.payment.list;

import fr.cvconnect.json.WireInstant;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A place in the list, newest first: that of a payment, by what never changes of it. */
public record Position(Instant createdAt, UUID id) {
  public static Position of(Payment payment) {
    return new Position(payment.createdAt(), payment.id());
  }

  /** Reads the query parameter {@code cursor}; null if there is none, 422 if it is not ours. */
  public static Position parse(String cursor) {
    return Cursor.parse(cursor, Position::of);
  }

  private static Position of(List<String> values) {
    return new Position(WireInstant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  public Cursor cursor() {
    return Cursor.of(WireInstant.text(createdAt), id.toString());
  }
}
