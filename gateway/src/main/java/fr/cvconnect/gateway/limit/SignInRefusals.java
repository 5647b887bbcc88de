package fr.cvconnect.gateway.limit;

import fr.cvconnect.gateway.notice.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Sign-ins that go no further, counted by the limit that was reached, for somebody to look at. */
@Singleton
final class SignInRefusals {
  /** Which one it was. */
  enum Limit {
    PAGES,
    ADDRESS,
    ACCOUNT,
    FAILURES,
    LINE
  }

  private final MeterRegistry meters;

  SignInRefusals(MeterRegistry meters) {
    this.meters = meters;
  }

  void refuse(RoutingContext context, Limit reached, Duration wait) {
    String limit = reached.name().toLowerCase(Locale.ROOT);
    meters.counter("gateway.sign.ins.refused", "limit", limit).increment();
    Refusal.tooMany(wait).answer(context);
  }
}
