package fr.cvconnect.auth.blocking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Keycloak's events about wrong passwords are read. */
@ConfigMapping(prefix = "cv.lockouts")
interface BlockingConfig {
  /** How often each replica looks for new ones. */
  @WithDefault("1s")
  Duration tick();

  /** How many are read at once. */
  @WithDefault("100")
  int pageSize();

  /** How many times that one tick reads at most, and so what may happen within the overlap. */
  @WithDefault("50")
  int pages();

  /**
   * How much of what is read already is read again: an event becomes visible when its transaction
   * in Keycloak ends, which may be after newer ones are read.
   */
  @WithDefault("1m")
  Duration overlap();
}
