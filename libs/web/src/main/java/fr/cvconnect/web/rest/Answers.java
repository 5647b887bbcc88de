package fr.cvconnect.web.rest;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes the answer out of a problem. */
@Singleton
final class Answers {
  private static final Logger LOG = Logger.getLogger(Answers.class);

  private final String retryAfterSeconds;

  Answers(WebConfig config) {
    this.retryAfterSeconds = Long.toString(Math.max(1, config.retryAfter().toSeconds()));
  }

  Response to(RoutingContext request, ProblemException problem) {
    return to(new Problem(problem.code(), problem.detail(), path(request), problem.extra()));
  }

  Response to(RoutingContext request, WebProblem problem) {
    return to(Problem.of(problem, problem.title(), path(request)));
  }

  /** Only the incident's number leaves; what happened stands in the log beside it. */
  Response toFault(RoutingContext request, Throwable fault) {
    UUID incident = UUID.randomUUID();
    LOG.errorf(fault, "incident %s: %s failed", incident, request.request().method());
    return to(
        new Problem(
            WebProblem.INTERNAL_ERROR,
            "Recorded as incident " + incident + ".",
            path(request),
            Map.of("incident", incident)));
  }

  Response toAbsence(RoutingContext request, Throwable absence) {
    LOG.warnf("answered 503: %s", absence);
    return to(request, WebProblem.UNAVAILABLE);
  }

  private Response to(Problem problem) {
    int status = problem.code().status();
    Response.ResponseBuilder answer =
        Response.status(status).type(Problem.MEDIA_TYPE).entity(problem.json());
    if (status == 503 || status == 429) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }
    return answer.build();
  }

  private static String path(RoutingContext request) {
    return request.request().path();
  }
}
