package fr.cvconnect.notification.live;

import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestMulti;

/** {@code GET /api/events}: what happens in the account's scope, as it happens. */
@Path("/api/events")
class EventsResource {
  private static final InstantSource MACHINE_TIME = InstantSource.system();

  private final LiveStreams streams;
  private final Seats seats;
  private final LiveConfig config;
  private final Scope scope;
  private final JsonWebToken token;

  EventsResource(
      LiveStreams streams, Seats seats, LiveConfig config, Scope scope, JsonWebToken token) {
    this.streams = streams;
    this.seats = seats;
    this.config = config;
    this.scope = scope;
    this.token = token;
  }

  /**
   * Server-sent events: {@code id} is the position, {@code event} the fact's name, {@code data} its
   * body. Ends when the token does.
   *
   * <p>Not declared as {@code text/event-stream}: Quarkus would send the head of the answer before
   * the first read, and could then not say any more that the database is away.
   *
   * @param header the last position seen; the stream reads on behind it, or begins with {@code
   *     event: reset} when that is too old or unknown. Without it the stream begins now
   * @param query the same, for clients that cannot set a header; the header counts more, since a
   *     browser that reconnects keeps the query and sets the header
   */
  @GET
  @RolesAllowed({
    "merchant",
    "outlet",
    "till",
    "operations",
    "finance-preparer",
    "finance-approver"
  })
  public RestMulti<byte[]> follow(
      @HeaderParam("Last-Event-ID") String header, @QueryParam("lastEventId") String query) {
    View view = View.of(scope);
    ResumePoint resume = ResumePoint.of(header == null ? query : header);
    return RestMulti.fromMultiData(seated(scope.account(), view, resume))
        .header("Content-Type", "text/event-stream")
        .header("Cache-Control", "no-store")
        // Asks proxies in between to pass every frame on at once.
        .header("X-Accel-Buffering", "no")
        .build();
  }

  private Multi<byte[]> seated(String account, View view, ResumePoint resume) {
    seats.take(account);
    LiveStream stream = streams.join(view.stream());
    return new Follower(stream, view, resume, config)
        .frames()
        .select()
        .first(untilExpiry())
        .onTermination()
        .invoke(
            () -> {
              streams.leave(stream);
              seats.leave(account);
            });
  }

  /** Tokens live by the machine's time. */
  private Duration untilExpiry() {
    Duration left =
        Duration.between(MACHINE_TIME.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
