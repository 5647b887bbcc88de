package fr.cvconnect.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers are told about every answer, whoever made it. */
@Singleton
final class SecurityHeaders {
  private static final String IDENTITY_PROVIDER = "/idp/";
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
  private static final Duration ONE_YEAR = Duration.ofDays(365);

  private final boolean https;

  SecurityHeaders(@ConfigProperty(name = "gateway.public-url") URI publicUrl) {
    this.https = "https".equals(publicUrl.getScheme());
  }

  void add(RoutingContext context) {
    context.addHeadersEndHandler(sending -> add(context, context.response().headers()));
    context.next();
  }

  private void add(RoutingContext context, MultiMap headers) {
    headers.set("X-Content-Type-Options", "nosniff");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=" + ONE_YEAR.toSeconds());
    }
    String path = context.request().path();
    if (path != null && path.startsWith(IDENTITY_PROVIDER)) {
      // It has pages, with a policy of its own, and files that may be cached.
      return;
    }
    headers.set("Content-Security-Policy", NO_PAGE);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
