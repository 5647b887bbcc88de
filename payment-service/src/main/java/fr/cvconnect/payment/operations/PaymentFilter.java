package fr.cvconnect.payment.operations;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.json.WireInstant;
import fr.cvconnect.payment.lifecycle.PaymentStatus;
import fr.cvconnect.payment.outlet.Outlets;
import fr.cvconnect.web.Cursor;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Which payments a list shows, beside what the token opens anyway. Each part may be null.
 *
 * @param mineOnly only those that the signed-in account asked for ("Mes opérations" [seed])
 * @param search the beginning of a cart number, in any case
 * @param from created at or after
 * @param before created before
 * @param after the last one seen: the page goes on with older ones
 */
record PaymentFilter(
    boolean mineOnly,
    String outletId,
    PaymentStatus status,
    String search,
    Instant from,
    Instant before,
    Position after) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int LONGEST_SEARCH = 50;

  /** A place in the list, newest first. */
  record Position(Instant createdAt, UUID id) {
    static Position of(List<String> values) {
      return new Position(WireInstant.parse(values.get(0)), UUID.fromString(values.get(1)));
    }

    Cursor cursor() {
      return Cursor.of(WireInstant.text(createdAt), id.toString());
    }
  }

  /** Reads the query; dates are whole days of Europe/Paris, the last one included. */
  static PaymentFilter of(ListQuery query) {
    Violations violations = new Violations();
    boolean mine = scope(query.scope(), violations);
    PaymentStatus status = status(query.status(), violations);
    Instant from = midnight("/from", query.from(), 0, violations);
    Instant before = midnight("/to", query.to(), 1, violations);
    String search = new Texts(violations).optional("/q", query.q(), LONGEST_SEARCH);
    checkOutlet(query.outletId(), violations);
    violations.throwIfAny();
    Position after = Cursor.parse(query.cursor(), Position::of);
    return new PaymentFilter(mine, query.outletId(), status, search, from, before, after);
  }

  private static boolean scope(String text, Violations violations) {
    if (text != null && !text.equals("mine") && !text.equals("all")) {
      violations.add("/scope", "UNKNOWN_VALUE", "mine or all is expected.");
    }
    return "mine".equals(text);
  }

  private static PaymentStatus status(String text, Violations violations) {
    if (text == null) {
      return null;
    }
    for (PaymentStatus status : PaymentStatus.values()) {
      if (status.name().equals(text)) {
        return status;
      }
    }
    String known = Arrays.toString(PaymentStatus.values());
    violations.add("/status", "UNKNOWN_VALUE", "One of " + known + " is expected.");
    return null;
  }

  private static Instant midnight(
      String pointer, String text, int daysLater, Violations violations) {
    if (text == null) {
      return null;
    }
    try {
      return WireDate.parse(text).plusDays(daysLater).atStartOfDay(PARIS).toInstant();
    } catch (DateTimeException notADate) {
      violations.add(pointer, "MALFORMED", "A date like 2026-11-23 is expected.");
      return null;
    }
  }

  private static void checkOutlet(String outletId, Violations violations) {
    if (outletId != null && !Outlets.isId(outletId)) {
      violations.add("/outletId", "MALFORMED", "12 digits are expected.");
    }
  }
}
