package fr.cvconnect.notification.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Paces and limits of the live streams. */
@ConfigMapping(prefix = "cv.live")
interface LiveConfig {
  /**
   * A beat goes out so often, so that everybody between, and the page, notices a broken connection.
   */
  @WithDefault("15s")
  Duration beatEvery();

  /** How soon a client is asked to come back after its stream has ended. */
  @WithDefault("1s")
  Duration reconnectDelay();

  /** How often streams are looked at whose growth nobody signalled. */
  @WithDefault("1s")
  Duration tick();

  /** How many facts one read takes and one write carries at most. */
  @WithDefault("200")
  int pageSize();

  /** How many of a stream's newest facts stay in memory; slower clients read the database. */
  @WithDefault("100")
  int windowSize();

  /** How many streams this replica serves at once. */
  @WithDefault("2000")
  int connections();

  /** How many of them one account may hold: its browsers, or its tills. */
  @WithDefault("50")
  int connectionsPerAccount();
}
