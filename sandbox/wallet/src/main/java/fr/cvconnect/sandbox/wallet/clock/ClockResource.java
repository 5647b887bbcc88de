package fr.cvconnect.sandbox.wallet.clock;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET /api/clock}: what time it is in the sandbox, which {@code cv clock} moves. */
@Path("/api/clock")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ClockResource {
  private final InstantSource clock;

  ClockResource(InstantSource clock) {
    this.clock = clock;
  }

  @GET
  @NonBlocking
  public Time now() {
    return new Time(clock.instant());
  }

  /** In UTC with three decimals, as every instant here. */
  record Time(Instant now) {}
}
