package fr.cvconnect.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Test
  void pausesDoubleUpToTheLongest() {
    assertThat(BackOff.following(BackOff.FIRST)).isEqualTo(Duration.ofSeconds(2));
    assertThat(BackOff.following(Duration.ofSeconds(16))).isEqualTo(BackOff.LONGEST);
    assertThat(BackOff.following(BackOff.LONGEST)).isEqualTo(BackOff.LONGEST);
  }
}
