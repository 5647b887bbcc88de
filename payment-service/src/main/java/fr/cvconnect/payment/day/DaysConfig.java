package fr.cvconnect.payment.day;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a business date ends. */
@ConfigMapping(prefix = "cv.days")
interface DaysConfig {
  /** How long after midnight in Paris a date ends: room for debits on their way [choice]. */
  @WithDefault("10m")
  Duration delay();
}
