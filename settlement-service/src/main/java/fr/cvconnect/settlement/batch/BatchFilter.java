package fr.cvconnect.settlement.batch;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.settlement.BusinessDates;
import fr.cvconnect.web.Cursor;
import fr.cvconnect.web.Violations;
import java.time.LocalDate;

/** Which business dates a page shows: from the first to the last, both included. */
record BatchFilter(LocalDate first, LocalDate last) {
  /** Before and after every date that can be written on the wire. */
  private static final LocalDate EARLIEST = LocalDate.of(0, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /** Reads what was asked for, null where nothing was; anything that cannot be read is 422. */
  static BatchFilter of(String from, String to, String cursor) {
    Violations violations = new Violations();
    LocalDate first = date("/from", from, EARLIEST, violations);
    LocalDate last = date("/to", to, LATEST, violations);
    violations.throwIfAny();
    LocalDate shown = Cursor.parse(cursor, position -> WireDate.parse(position.getFirst()));
    // Behind the last one shown come those before it: the cursor only moves the end.
    return shown == null || shown.isAfter(last)
        ? new BatchFilter(first, last)
        : new BatchFilter(first, shown.minusDays(1));
  }

  /** The place of a batch in the list. */
  static Cursor cursor(DailyBatch last) {
    return Cursor.of(last.businessDate().toString());
  }

  private static LocalDate date(
      String pointer, String text, LocalDate otherwise, Violations violations) {
    return text == null ? otherwise : BusinessDates.ofQuery(pointer, text, violations);
  }
}
