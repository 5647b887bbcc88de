package fr.cvconnect.gateway.limit;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** How a request that goes no further is answered: alike, whomever it named. */
final class Refusal {
  private Refusal() {}

  static void tooMany(RoutingContext context, Duration wait) {
    context
        .response()
        .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
    answer(context, WebProblem.TOO_MANY_REQUESTS, "Wait as long as Retry-After says.");
  }

  static void malformed(RoutingContext context) {
    answer(
        context,
        WebProblem.MALFORMED_REQUEST,
        "Not a plain form: see the gateway's README for what passes.");
  }

  private static void answer(RoutingContext context, WebProblem problem, String detail) {
    Problem.of(problem, detail, context.request().path()).answer(context);
  }
}
