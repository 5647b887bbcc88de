package fr.cvconnect.web.rest;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.WebProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Answers what fails before a request reaches Quarkus REST, a path that is no path for instance.
 */
final class RouterFailures {
  private static final Logger LOG = Logger.getLogger(RouterFailures.class);

  void register(@Observes Router router) {
    // Quarkus' own handler comes last.
    router.route().order(Integer.MAX_VALUE - 1).failureHandler(RouterFailures::answer);
  }

  private static void answer(RoutingContext context) {
    if (context.response().headWritten()) {
      context.next();
      return;
    }
    WebProblem problem = WebProblem.ofStatus(context.statusCode());
    if (problem.status() >= 500) {
      LOG.errorf(context.failure(), "%s failed", context.request().path());
    }
    Problem.of(problem, problem.title(), context.request().path()).answer(context);
  }
}
