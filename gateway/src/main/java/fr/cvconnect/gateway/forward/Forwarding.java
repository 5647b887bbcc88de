package fr.cvconnect.gateway.forward;

import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.web.WebProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The last step of every request: on to its target, or 404. */
@Singleton
public final class Forwarding {
  private final Upstreams upstreams;
  private final ForwardConfig config;

  Forwarding(Upstreams upstreams, ForwardConfig config) {
    this.upstreams = upstreams;
    this.config = config;
  }

  public void forward(RoutingContext context) {
    String path = context.request().path();
    Optional<Target> target = Target.of(path);
    if (target.isEmpty()) {
      Refusal.of(WebProblem.NOT_FOUND, "There is nothing here.").answer(context);
      return;
    }
    upstreams
        .proxy(target.get())
        .addInterceptor(new Exchange(context, target.get(), upstreams.url(target.get()), config))
        .handle(new ReadRequest(context.request()));
  }
}
