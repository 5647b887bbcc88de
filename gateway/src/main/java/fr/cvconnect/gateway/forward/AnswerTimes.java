package fr.cvconnect.gateway.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * How long it takes until an answer begins, by target and status: {@code
 * gateway_answers_seconds_count{status="503",target="payment"}}.
 *
 * <p>Until it begins, since a stream's end says nothing about anybody's speed. Paths are no tags:
 * there is no end of them.
 */
@Singleton
final class AnswerTimes {
  private static final int FIRST = 2_300;

  private static final Duration[] BOUNDARIES = {
    Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5)
  };

  private final MeterRegistry meters;

  AnswerTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Around all steps of the way through, of which it is none itself. */
  void register(@Observes Filters filters) {
    filters.register(this::measure, FIRST);
  }

  private void measure(RoutingContext context) {
    Timer.Sample sample = Timer.start(meters);
    context.addHeadersEndHandler(answering -> sample.stop(timer(context)));
    context.next();
  }

  private Timer timer(RoutingContext context) {
    String path = context.request().path();
    return Timer.builder("gateway.answers")
        .description("Time until an answer begins")
        .tag("target", path == null ? "none" : target(path))
        .tag("status", Integer.toString(context.response().getStatusCode()))
        .serviceLevelObjectives(BOUNDARIES)
        .register(meters);
  }

  private static String target(String path) {
    return Target.of(path).map(target -> target.name().toLowerCase(Locale.ROOT)).orElse("none");
  }
}
