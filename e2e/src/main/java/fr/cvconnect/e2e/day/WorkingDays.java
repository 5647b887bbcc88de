package fr.cvconnect.e2e.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Working days of the scheme: neither weekend, nor French public holiday, nor a closing day of T2.
 * Written once more here, by hand, so that settlement-service's calendar is checked by another.
 */
final class WorkingDays {
  private static final Set<MonthDay> FIXED_HOLIDAYS =
      Set.of(
          MonthDay.of(Month.JANUARY, 1),
          MonthDay.of(Month.MAY, 1),
          MonthDay.of(Month.MAY, 8),
          MonthDay.of(Month.JULY, 14),
          MonthDay.of(Month.AUGUST, 15),
          MonthDay.of(Month.NOVEMBER, 1),
          MonthDay.of(Month.NOVEMBER, 11),
          MonthDay.of(Month.DECEMBER, 25),
          MonthDay.of(Month.DECEMBER, 26));

  /** Good Friday, Easter Monday, Ascension, Whit Monday: in days from Easter Sunday. */
  private static final Set<Integer> FROM_EASTER = Set.of(-2, 1, 39, 50);

  private WorkingDays() {}

  /** The n-th working day after the date. */
  static LocalDate after(LocalDate date, int n) {
    return Stream.iterate(date.plusDays(1), day -> day.plusDays(1))
        .filter(WorkingDays::isOne)
        .skip(n - 1L)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOne(LocalDate date) {
    boolean isWeekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !isWeekend
        && !FIXED_HOLIDAYS.contains(MonthDay.from(date))
        && FROM_EASTER.stream()
            .noneMatch(days -> easter(date.getYear()).plusDays(days).equals(date));
  }

  /** Easter Sunday, by the anonymous Gregorian algorithm. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
