package fr.cvconnect.sandbox.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Domain time in the sandbox: machine time plus the offset, in whole milliseconds. */
@Singleton
class SandboxClock implements InstantSource {
  private final Optional<OffsetFile> offset;

  @Inject
  SandboxClock(SandboxClockConfig config) {
    offset = config.file().map(file -> new OffsetFile(file, config.maxAge()));
  }

  @Override
  public Instant instant() {
    return Instant.now().plusSeconds(offsetSeconds()).truncatedTo(ChronoUnit.MILLIS);
  }

  long offsetSeconds() {
    return offset.map(OffsetFile::seconds).orElse(0L);
  }
}
