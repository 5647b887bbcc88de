package fr.cvconnect.payment.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a payment expires. */
@ConfigMapping(prefix = "cv.expiry")
interface ExpiryConfig {
  /** How long after its end a request is declared expired; it only delays expiry [choice]. */
  @WithDefault("10s")
  Duration grace();

  /** How many payments one transaction expires at most. */
  @WithDefault("200")
  int sliceSize();
}
