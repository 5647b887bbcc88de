package fr.cvconnect.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchTest {
  @Test
  void anAmountHasADecimalCommaAndSpacesThatDoNotBreak() {
    assertThat(French.amount(4387)).isEqualTo("43,87\u00a0€");
    assertThat(French.amount(123_456_705)).isEqualTo("1\u202f234\u202f567,05\u00a0€");
    assertThat(French.amount(-5)).isEqualTo("-0,05\u00a0€");
  }

  @Test
  void aDateIsWrittenOutWithItsDay() {
    assertThat(French.date(LocalDate.of(2026, 11, 23))).isEqualTo("lundi 23 novembre 2026");
    assertThat(French.shortDate(LocalDate.of(2026, 8, 31))).isEqualTo("31 août 2026");
  }

  @Test
  void theFirstOfAMonthIsAnOrdinal() {
    assertThat(French.date(LocalDate.of(2026, 12, 1))).isEqualTo("mardi 1er décembre 2026");
  }
}
