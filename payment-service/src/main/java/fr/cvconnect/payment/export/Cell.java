package fr.cvconnect.payment.export;

import fr.cvconnect.money.Cents;
import fr.cvconnect.payment.day.ParisTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How values are written, so that a French spreadsheet takes each for what it is. What is not there
 * is an empty text: of a row, Jackson leaves nulls out, and what follows would move to the left.
 */
final class Cell {
  /** Down to the second; spreadsheets do not read the "10h06" of the screens as a time. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

  /**
   * Spreadsheets take what begins so for a formula, also inside quotes: OWASP, "CSV Injection",
   * with the full-width forms that some of them read alike.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Cell() {}

  /** What people typed; after an apostrophe it stays a text. */
  static String text(String typed) {
    if (typed == null || typed.isEmpty()) {
      return "";
    }
    return BEGINS_FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }

  /** 6000 is {@code 60,00}. */
  static String amount(Long cents) {
    return cents == null ? "" : Cents.decimal(cents).toPlainString().replace('.', ',');
  }

  /** {@code 30/04/2020 10:06:00}; in autumn's hour that comes twice, both look alike. */
  static String time(Instant time) {
    return TIME.format(ParisTime.of(time));
  }
}
