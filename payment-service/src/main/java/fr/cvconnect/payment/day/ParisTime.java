package fr.cvconnect.payment.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The calendar and the clock of France: Europe/Paris, with its two clock changes a year. */
public final class ParisTime {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private ParisTime() {}

  public static LocalDate dateOf(Instant time) {
    return LocalDate.ofInstant(time, PARIS);
  }

  /** What a clock on a wall shows; one hour of the year it shows twice. */
  public static LocalDateTime of(Instant time) {
    return LocalDateTime.ofInstant(time, PARIS);
  }

  /** The first instant of the date. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(PARIS).toInstant();
  }

  /** The first instant after the date. */
  public static Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1));
  }
}
