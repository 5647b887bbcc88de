package fr.cvconnect.payment.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDateTest {
  @ParameterizedTest
  @CsvSource({
    // Winter and summer time: midnight in Paris is 23:00 or 22:00 UTC.
    "2026-11-23T22:59:59.999Z, 2026-11-23",
    "2026-11-23T23:00:00.000Z, 2026-11-24",
    "2026-07-01T21:59:59.999Z, 2026-07-01",
    "2026-07-01T22:00:00.000Z, 2026-07-02",
    // The nights in which the clocks change.
    "2026-03-28T22:59:59.999Z, 2026-03-28",
    "2026-03-29T21:59:59.999Z, 2026-03-29",
    "2026-03-29T22:00:00.000Z, 2026-03-30",
    "2026-10-25T22:59:59.999Z, 2026-10-25",
    "2026-10-25T23:00:00.000Z, 2026-10-26",
  })
  void aDebitBelongsToItsDateInParis(Instant debitedAt, LocalDate date) {
    assertThat(new BusinessDays.Open(LocalDate.parse("2020-01-01")).dateOf(debitedAt))
        .isEqualTo(date);
  }

  @Test
  void aDebitOfAnEndedDateBelongsToTheFirstDateNotYetEnded() {
    BusinessDays.Open open = new BusinessDays.Open(LocalDate.parse("2026-11-24"));

    assertThat(open.dateOf(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo("2026-11-24");
    assertThat(open.dateOf(Instant.parse("2026-11-24T23:30:00Z"))).isEqualTo("2026-11-25");
  }

  @Test
  void aDateWithAClockChangeHas23Or25Hours() {
    assertThat(ParisTime.endOf(LocalDate.parse("2026-03-29"))).isEqualTo("2026-03-29T22:00:00Z");
    assertThat(ParisTime.endOf(LocalDate.parse("2026-10-25"))).isEqualTo("2026-10-25T23:00:00Z");
  }

  @Test
  void aDateEndsOnceThenIsAnnouncedOnce() {
    Instant now = Instant.parse("2026-11-23T23:10:00Z");
    BusinessDay day = BusinessDay.open(LocalDate.parse("2026-11-23"));
    assertThatIllegalStateException().isThrownBy(() -> day.announce(new DayTotal(0, 0), now));

    assertThat(day.end(now).date()).isEqualTo("2026-11-24");
    assertThat(day.announce(new DayTotal(2, 9000), now))
        .isEqualTo(new BusinessDayEnded(LocalDate.parse("2026-11-23"), 2, 9000, "EUR", now));

    assertThatIllegalStateException().isThrownBy(() -> day.end(now));
    assertThatIllegalStateException().isThrownBy(() -> day.announce(new DayTotal(2, 9000), now));
  }
}
