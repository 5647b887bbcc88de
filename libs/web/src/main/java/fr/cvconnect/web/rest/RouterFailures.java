package fr.cvconnect.web.rest;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.WebProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Answers what fails before a request reaches Quarkus REST, a path that is no path for instance.
 */
final class RouterFailures {
  private static final Logger LOG = Logger.getLogger(RouterFailures.class);
  private static final Pattern BEGINNING = Pattern.compile("^(/[^/]*/[^/]*)/.*");

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
      LOG.errorf(context.failure(), "%s failed", begun(context.request().path()));
    }
    Problem.of(problem, problem.title(), context.request().path()).answer(context);
  }

  /** Further down a path may hold a secret. */
  private static String begun(String path) {
    return path == null ? "-" : BEGINNING.matcher(path).replaceFirst("$1/…");
  }
}
