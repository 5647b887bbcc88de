package fr.cvconnect.bench.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TillPlanTest {
  private static final Duration WARM_UP = Duration.ofSeconds(300);

  @Test
  void theDefaultsAreThoseOfTheGoals() {
    assertThat(TillPlan.ofSystemProperties()).isEqualTo(new TillPlan(WARM_UP, 200, 50));
  }

  /** Of fewer the p99 is just the longest. */
  @Test
  void atLeastAHundredPaymentsCount() {
    new TillPlan(WARM_UP, 100, 50);
    assertThatThrownBy(() -> new TillPlan(WARM_UP, 99, 50))
        .hasMessageContaining("100 to 1000, not 99");
  }
}
