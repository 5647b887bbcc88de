package fr.cvconnect.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireDateTest {
  @Test
  void aDateIsRead() {
    assertThat(WireDate.parse("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-02-29", "26-11-23", "2026-1-1", "+12026-01-01", "-2026-01-01", "x"})
  void nothingElseIs(String text) {
    assertThatThrownBy(() -> WireDate.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
