package fr.cvconnect.events.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "4, 16", "5, 30", "63, 30", "2147483647, 30"})
  void pausesDoubleUpToTheLongest(int failures, long seconds) {
    assertThat(backoff.pauseAfter(failures)).hasSeconds(seconds);
  }

  @Test
  void pausesThatDoNotGrowAreRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(second, Duration.ofMillis(999)));
  }
}
