package fr.cvconnect.events.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void theFirstTimeIsDueAndTheNextNotBeforeItsTime() {
    Pace pace = new Pace(Duration.ofHours(1));

    assertThat(pace.isDue()).isTrue();
    assertThat(pace.isDue()).isFalse();
  }

  @Test
  void withoutATimeItIsAlwaysDue() {
    Pace pace = new Pace(Duration.ZERO);

    assertThat(pace.isDue()).isTrue();
    assertThat(pace.isDue()).isTrue();
  }
}
