package fr.cvconnect.gateway.door;

import fr.cvconnect.gateway.check.RequestCheck;
import fr.cvconnect.gateway.forward.Forwarding;
import fr.cvconnect.gateway.limit.RateLimit;
import fr.cvconnect.gateway.log.AccessLog;
import fr.cvconnect.gateway.session.SessionToken;
import fr.cvconnect.gateway.session.SignInOut;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * The steps every request takes, highest number first. Before the checks, at 1000, libs/web takes
 * the body in and refuses the large ones, so that every later refusal leaves a connection that can
 * be used again. AnswerTimes measures around all of them.
 */
final class Door {
  /** The gateway's own; metrics and the like stay inside. */
  private static final Set<String> OWN_PATHS = Set.of("/q/health/live", "/q/health/ready");

  private final AccessLog log;
  private final SecurityHeaders headers;
  private final RequestCheck check;
  private final RateLimit limit;
  private final SignInOut signInOut;
  private final SessionToken session;
  private final WebPages pages;
  private final Forwarding forwarding;

  Door(
      AccessLog log,
      SecurityHeaders headers,
      RequestCheck check,
      RateLimit limit,
      SignInOut signInOut,
      SessionToken session,
      WebPages pages,
      Forwarding forwarding) {
    this.log = log;
    this.headers = headers;
    this.check = check;
    this.limit = limit;
    this.signInOut = signInOut;
    this.session = session;
    this.pages = pages;
    this.forwarding = forwarding;
  }

  void open(@Observes Filters filters) {
    filters.register(log::open, 2_200);
    filters.register(headers::add, 2_100);
    filters.register(check::check, 900);
    filters.register(limit::limit, 800);
    filters.register(signInOut::serve, 760);
    filters.register(session::exchange, 750);
    filters.register(this::forward, 700);
  }

  private void forward(RoutingContext context) {
    String path = context.request().path();
    if (OWN_PATHS.contains(path) || WebPages.isFile(path)) {
      context.next();
    } else if (!pages.serve(context)) {
      forwarding.forward(context);
    }
  }
}
