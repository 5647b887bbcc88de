package fr.cvconnect.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockStepTest {
  @Test
  void aStepIsWrittenInDaysHoursMinutesAndSeconds() {
    assertThat(ClockStep.parse("+9m")).isEqualTo(Duration.ofMinutes(9));
    assertThat(ClockStep.parse("+1d")).isEqualTo(Duration.ofDays(1));
    assertThat(ClockStep.parse("+1d2h30m5s"))
        .isEqualTo(Duration.ofDays(1).plusHours(2).plusMinutes(30).plusSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "9m", "-9m", "+m", "+9", "+9x", "+9m1d", "+99999999d"})
  void timeOnlyMovesForwardAndOnlyByWhatCanBeRead(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ClockStep.parse(text));
  }
}
