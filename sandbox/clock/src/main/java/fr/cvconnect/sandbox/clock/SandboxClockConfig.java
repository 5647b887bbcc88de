package fr.cvconnect.sandbox.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "sandbox.clock")
interface SandboxClockConfig {
  /** Holds the offset, a whole number of seconds; without it the clock shows machine time. */
  Optional<Path> file();

  /** How old the offset known here may be; between two readings the clock costs nothing. */
  @WithDefault("100ms")
  Duration maxAge();
}
