package fr.cvconnect.e2e.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-30",
    "2026-12-22, 2026-12-30",
    "2026-11-20, 2026-11-27",
    "2026-11-21, 2026-11-27",
    "2026-11-22, 2026-11-27",
    "2027-03-24, 2027-04-02",
    "2026-05-12, 2026-05-20"
  })
  void weekendsAndHolidaysDoNotCount(LocalDate date, LocalDate due) {
    assertThat(WorkingDays.after(date, 5)).isEqualTo(due);
  }

  @Test
  void easterIsWhereTheChurchHasIt() {
    assertThat(WorkingDays.easter(2026)).isEqualTo("2026-04-05");
    assertThat(WorkingDays.easter(2027)).isEqualTo("2027-03-28");
    assertThat(WorkingDays.easter(2038)).isEqualTo("2038-04-25");
  }
}
