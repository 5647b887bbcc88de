package fr.cvconnect.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33612345678",
        "-5",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1"
      })
  void aTextThatBeginsLikeAFormulaStaysAText(String typed) {
    assertThat(Cell.text(typed)).isEqualTo("'" + typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REF253", "A=1", "5-5", "été", "", "'=1"})
  void anyOtherTextIsLeftAsItIs(String typed) {
    assertThat(Cell.text(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"6000, '60,00'", "0, '0,00'", "5, '0,05'", "100000001, '1000000,01'"})
  void anAmountHasADecimalCommaAndNothingElse(long cents, String amount) {
    assertThat(Cell.amount(cents)).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-04-30T08:06:00.000Z, 30/04/2020 10:06:00",
    "2026-11-23T23:00:00.000Z, 24/11/2026 00:00:00",
    // An hour that Paris skips, and one that it has twice.
    "2026-03-29T00:59:59.999Z, 29/03/2026 01:59:59",
    "2026-03-29T01:00:00.000Z, 29/03/2026 03:00:00",
    "2026-10-25T00:30:00.000Z, 25/10/2026 02:30:00",
    "2026-10-25T01:30:00.000Z, 25/10/2026 02:30:00",
    "2026-10-25T02:00:00.000Z, 25/10/2026 03:00:00",
  })
  void aTimeIsThatOfParis(Instant time, String shown) {
    assertThat(Cell.time(time)).isEqualTo(shown);
  }

  @Test
  void whatIsNotThereIsAnEmptyCell() {
    assertThat(Cell.text(null)).isEmpty();
    assertThat(Cell.amount(null)).isEmpty();
  }
}
