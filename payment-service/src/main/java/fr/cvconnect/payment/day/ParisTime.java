package fr.cvconnect.payment.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of business dates: Europe/Paris, with its two clock changes a year. */
final class ParisTime {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private ParisTime() {}

  static LocalDate dateOf(Instant time) {
    return LocalDate.ofInstant(time, PARIS);
  }

  /** The first instant after the date. */
  static Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(PARIS).toInstant();
  }
}
