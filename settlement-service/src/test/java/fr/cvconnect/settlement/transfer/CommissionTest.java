package fr.cvconnect.settlement.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cvconnect.settlement.merchant.Category;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommissionTest {
  private final LocalDate newYear = LocalDate.parse("2027-01-01");
  private final Commission commission =
      new Commission(
          List.of(
              new Commission.Rate(Category.ACCOMMODATION, newYear, 250),
              new Commission.Rate(Category.ACCOMMODATION, LocalDate.parse("2026-01-01"), 100),
              new Commission.Rate(Category.CATERING, newYear, 300)));

  @Test
  void aRateHoldsFromItsDateUntilTheNextOne() {
    assertThat(commission.basisPoints("ACCOMMODATION", LocalDate.parse("2025-12-31"))).isZero();
    assertThat(commission.basisPoints("ACCOMMODATION", LocalDate.parse("2026-01-01")))
        .isEqualTo(100);
    assertThat(commission.basisPoints("ACCOMMODATION", newYear.minusDays(1))).isEqualTo(100);
    assertThat(commission.basisPoints("ACCOMMODATION", newYear)).isEqualTo(250);
  }

  @Test
  void aCategoryHasItsOwnRate() {
    assertThat(commission.basisPoints("CATERING", newYear)).isEqualTo(300);
    assertThat(commission.basisPoints("TRAVEL", newYear)).isZero();
  }

  @Test
  void withoutRatesNothingIsKept() {
    assertThat(new Commission(List.of()).basisPoints("ACCOMMODATION", newYear)).isZero();
    assertThat(Commission.cents(4500, 0)).isZero();
  }

  @Test
  void aTransferIsRoundedHalfUpOnce() {
    assertThat(Commission.cents(4500, 250)).isEqualTo(113); // 112.5
    assertThat(Commission.cents(4499, 250)).isEqualTo(112); // 112.475
  }

  @Test
  void impossibleRatesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Commission.Rate(Category.ACCOMMODATION, newYear, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Commission.Rate(Category.ACCOMMODATION, newYear, 10_001));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Commission(
                    List.of(
                        new Commission.Rate(Category.ACCOMMODATION, newYear, 1),
                        new Commission.Rate(Category.ACCOMMODATION, newYear, 2))));
  }
}
