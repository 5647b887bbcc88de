package fr.cvconnect.notification.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long facts are kept for readers who were away, and how patiently they are read. */
@ConfigMapping(prefix = "cv.feed")
interface FeedConfig {
  /** Facts older than this are dropped; who comes back later starts anew. */
  @WithDefault("2d")
  Duration retention();

  /** How long the database may take for one read; readers try again. */
  @WithDefault("5s")
  Duration readTimeout();

  /** How often expired facts are looked for. */
  @WithDefault("1m")
  Duration dropEvery();

  /** How many facts one statement drops at most. */
  @WithDefault("5000")
  int sliceSize();
}
