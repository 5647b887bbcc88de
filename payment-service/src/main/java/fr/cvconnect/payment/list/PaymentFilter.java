package fr.cvconnect.payment.list;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.payment.day.ParisTime;
import fr.cvconnect.payment.lifecycle.PaymentStatus;
import fr.cvconnect.payment.outlet.Outlets;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Which payments a list shows, beside what the token opens anyway. Each part may be null.
 *
 * @param mineOnly only those that the signed-in account asked for ("Mes opérations" [seed])
 * @param search the beginning of a cart number, in any case
 * @param from created at or after
 * @param before created before
 */
public record PaymentFilter(
    boolean mineOnly,
    String outletId,
    PaymentStatus status,
    String search,
    Instant from,
    Instant before) {
  private static final int LONGEST_SEARCH = 50;

  /** Reads the query; dates are whole days of Europe/Paris, the last one included. */
  public static PaymentFilter of(ListQuery query) {
    Violations violations = new Violations();
    boolean mine = scope(query.scope(), violations);
    PaymentStatus status = status(query.status(), violations);
    Instant from = midnight("/from", query.from(), ParisTime::startOf, violations);
    Instant before = midnight("/to", query.to(), ParisTime::endOf, violations);
    String search = new Texts(violations).optional("/q", query.q(), LONGEST_SEARCH);
    checkOutlet(query.outletId(), violations);
    violations.throwIfAny();
    return new PaymentFilter(mine, query.outletId(), status, search, from, before);
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
      String pointer, String text, Function<LocalDate, Instant> end, Violations violations) {
    if (text == null) {
      return null;
    }
    try {
      return end.apply(WireDate.parse(text));
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
