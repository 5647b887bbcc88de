package fr.cvconnect.json;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/**
 * Dates on the wire: {@code 2026-11-23}, four digits for the year. Java's own parser also takes
 * years of nine digits, which no database stores.
 */
public final class WireDate {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private WireDate() {}

  /**
   * The date that the text says.
   *
   * @throws java.time.DateTimeException for any other text
   */
  public static LocalDate parse(String text) {
    return LocalDate.parse(text, FORMAT);
  }
}
