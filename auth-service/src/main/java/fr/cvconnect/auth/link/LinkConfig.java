package fr.cvconnect.auth.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where links lead, and how long they work. */
@ConfigMapping(prefix = "cv.links")
public interface LinkConfig {
  /** The page that asks for the password; the token is appended as a fragment. */
  URI page();

  /** How long a forgotten password may be replaced, from when the mail is sent. */
  @WithDefault("30m")
  Duration resetTtl();

  /** How long a first password may be chosen; afterwards it counts as forgotten [choice]. */
  @WithDefault("7d")
  Duration firstPasswordTtl();
}
