package fr.cvconnect.gateway.forward;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Holds an answer back whose time would tell something. */
public final class EarliestAnswer {
  private static final String AT_NANOS = EarliestAnswer.class.getName();
  private static final long NANOS_PER_MILLI = 1_000_000;

  private EarliestAnswer() {}

  /** The target's answer, whatever it is, is not sent on before so long from now. */
  public static void in(Duration time, RoutingContext context) {
    context.put(AT_NANOS, System.nanoTime() + time.toNanos());
  }

  static Future<Void> reached(RoutingContext context) {
    Long at = context.get(AT_NANOS);
    long nanos = at == null ? 0 : at - System.nanoTime();
    return nanos > 0
        ? context.vertx().timer(Math.ceilDiv(nanos, NANOS_PER_MILLI)).mapEmpty()
        : Future.succeededFuture();
  }
}
