package fr.cvconnect.auth.pending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When accounts and API clients are made and changed in Keycloak. */
@ConfigMapping(prefix = "cv.provisioning")
public interface PendingConfig {
  /** How often each replica looks for changes that nobody woke it for. */
  @WithDefault("1s")
  Duration tick();

  /** The pause after a change's first failed attempt; doubled after each further one. */
  @WithDefault("1s")
  Duration firstPause();

  /** The longest pause, and so how long after Keycloak's return the last change may be done. */
  @WithDefault("30s")
  Duration longestPause();

  /**
   * How long somebody who waits for an answer also waits for what is pending from it; together with
   * what came before, less than the gateway waits.
   */
  @WithDefault("3s")
  Duration answerAfter();

  /**
   * How long the choice of a password takes at most; what is left of it then has broken off, and
   * Keycloak is asked whether the password was set.
   */
  @WithDefault("1m")
  Duration choiceAtMost();

  /** How long stopping waits for the attempt under way. */
  @WithDefault("10s")
  Duration stopTimeout();
}
