package fr.cvconnect.settlement.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.marcwrobel.jbanking.calendar.FinancialCalendars;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private final WorkingDays fiveInParis = new WorkingDays(FinancialCalendars.PARIS, 5);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-30", // an ordinary Monday
    "2026-12-22, 2026-12-30", // Christmas Day, a Friday, lies between
    "2026-12-29, 2027-01-06", // New Year's Day, a Friday: over the end of the year
    "2028-12-21, 2029-01-02", // 25 December, 26 December (T2 only) and New Year's Day
    "2027-03-24, 2027-04-02", // Good Friday (T2 only) and Easter Monday
    "2026-05-06, 2026-05-15", // 8 May and Ascension Day: French only, T2 is open
    "2026-07-10, 2026-07-20", // 14 July
    "2024-02-26, 2024-03-04", // over a leap day
  })
  void moneyIsDueFiveWorkingDaysAfterItsBusinessDate(LocalDate businessDate, LocalDate due) {
    assertThat(fiveInParis.dueDate(businessDate)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20", "2026-11-21", "2026-11-22"})
  void aFridayItsSaturdayAndItsSundayAreDueTogether(LocalDate businessDate) {
    assertThat(fiveInParis.dueDate(businessDate)).isEqualTo("2026-11-27");
  }

  @ParameterizedTest
  @CsvSource({"2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27"})
  void aHolidayIsDueWithTheWorkingDayBeforeIt(LocalDate businessDate) {
    assertThat(fiveInParis.dueDate(businessDate)).isEqualTo("2027-01-04");
  }

  @Test
  void theDelayAndTheCalendarCanBeOthers() {
    LocalDate beforeAscensionDay = LocalDate.parse("2026-05-13");

    assertThat(new WorkingDays(FinancialCalendars.PARIS, 1).dueDate(beforeAscensionDay))
        .isEqualTo("2026-05-15");
    assertThat(new WorkingDays(FinancialCalendars.TARGET, 1).dueDate(beforeAscensionDay))
        .isEqualTo("2026-05-14");
  }

  @Test
  void aDelayOfNoDaysIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingDays(FinancialCalendars.PARIS, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingDays(FinancialCalendars.PARIS, 61));
  }
}
