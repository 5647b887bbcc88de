package fr.cvconnect.web.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of every HTTP service. */
@ConfigMapping(prefix = "web")
interface WebConfig {
  /** The largest request body taken. */
  @WithDefault("64K")
  MemorySize maxBody();

  /**
   * How much of a body that is too large is read and thrown away, so that a client that writes
   * first and reads afterwards still gets its answer. Beyond it the connection is closed.
   */
  @WithDefault("4M")
  MemorySize maxDiscardedBody();

  /** What Retry-After says while something the service needs is away. */
  @WithDefault("5S")
  Duration retryAfter();
}
