package fr.cvconnect.payment.day;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a business date ends, and what may be said of it again. */
@ConfigMapping(prefix = "cv.days")
interface DaysConfig {
  /** How long after midnight in Paris a date ends: room for debits on their way [choice]. */
  @WithDefault("10m")
  Duration delay();

  /** How many payments' facts are published again at most: half of what the outbox bears. */
  @WithDefault("50000")
  int replayLimit();
}
