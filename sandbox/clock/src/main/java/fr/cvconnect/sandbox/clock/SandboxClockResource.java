package fr.cvconnect.sandbox.clock;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** What time a process believes it is; {@code cv clock} asks all of them after moving it. */
@Path("/sandbox/clock")
@Produces(MediaType.APPLICATION_JSON)
class SandboxClockResource {
  private static final DateTimeFormatter THREE_DECIMALS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final SandboxClock clock;

  SandboxClockResource(SandboxClock clock) {
    this.clock = clock;
  }

  @GET
  @PermitAll
  @NonBlocking
  public ClockView clock() {
    return new ClockView(THREE_DECIMALS.format(clock.instant()), clock.offsetSeconds());
  }

  /** {@code now} as everywhere on the wire: UTC, three decimals. */
  record ClockView(String now, long offsetSeconds) {}
}
