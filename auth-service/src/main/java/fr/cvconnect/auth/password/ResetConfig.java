package fr.cvconnect.auth.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Paces and limits of forgotten passwords; all of them are choices of ours. */
@ConfigMapping(prefix = "cv.resets")
interface ResetConfig {
  /** How often what was asked is handled. */
  @WithDefault("500ms")
  Duration tick();

  /** How many requests one tick handles at most. */
  @WithDefault("50")
  int passSize();

  /** How many requests one network may make within {@link #perAddressIn()}. */
  @WithDefault("20")
  int perAddress();

  /** Also how long requests are kept. */
  @WithDefault("10m")
  Duration perAddressIn();

  /**
   * How many mails one account gets within {@link #perAccountIn()}; further requests do nothing.
   */
  @WithDefault("3")
  int perAccount();

  /**
   * As long as a link works: who gets no further mail then has one whose link still does, unless it
   * was used.
   */
  @WithDefault("${cv.links.reset-ttl:30m}")
  Duration perAccountIn();
}
