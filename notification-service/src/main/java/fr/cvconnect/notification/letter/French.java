package fr.cvconnect.notification.letter;

import fr.cvconnect.money.Cents;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and dates as one writes them in French. */
final class French {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);
  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

  private French() {}

  /** With narrow no-break spaces between thousands and a no-break space before the sign. */
  static String amount(long cents) {
    return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(Cents.decimal(cents));
  }

  /** {@code lundi 23 novembre 2026}, {@code mardi 1er décembre 2026}. */
  static String date(LocalDate date) {
    return WEEKDAY.format(date) + " " + shortDate(date);
  }

  /** {@code 23 novembre 2026}. */
  static String shortDate(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + " " + MONTH_AND_YEAR.format(date);
  }
}
