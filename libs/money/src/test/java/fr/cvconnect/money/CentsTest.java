package fr.cvconnect.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class CentsTest {
  @Test
  void aSumThatDoesNotFitFailsInsteadOfWrapping() {
    assertThat(Cents.plus(Long.MAX_VALUE - 1, 1)).isEqualTo(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Cents.plus(Long.MAX_VALUE, 1));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Cents.minus(Long.MIN_VALUE, 1));
  }

  @Test
  void halfACentIsRoundedUpAndLessIsRoundedDown() {
    assertThat(Cents.shareHalfUp(20, 250)).isEqualTo(1);
    assertThat(Cents.shareHalfUp(19, 250)).isZero();
    assertThat(Cents.shareHalfUp(4500, 250)).isEqualTo(113);
  }

  @Test
  void aShareOfTheLargestAmountIsExact() {
    assertThat(Cents.shareHalfUp(Long.MAX_VALUE, 10_000)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anAmountIsWrittenWithTwoDigits() {
    assertThat(Cents.decimal(4500)).hasToString("45.00");
    assertThat(Cents.decimal(1)).hasToString("0.01");
  }
}
