package fr.cvconnect.auth.provisioning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When accounts are opened and changed in Keycloak. */
@ConfigMapping(prefix = "cv.provisioning")
interface ProvisioningConfig {
  /** How often each replica looks for accounts that nobody woke it for. */
  @WithDefault("1s")
  Duration tick();

  /** The pause after an account's first failed attempt; doubled after each further one. */
  @WithDefault("1s")
  Duration firstPause();

  /** The longest pause, and so how long after Keycloak's return the last account may open. */
  @WithDefault("30s")
  Duration longestPause();

  /** How long stopping waits for the attempt under way. */
  @WithDefault("10s")
  Duration stopTimeout();
}
