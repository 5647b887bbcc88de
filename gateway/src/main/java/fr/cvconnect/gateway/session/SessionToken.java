package fr.cvconnect.gateway.session;

import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.web.WebProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Exchanges a browser's cookie for the access token in it, for calls of the services: {@code
 * Authorization: Bearer …}, as API clients send it themselves. Who sends a token needs no cookie.
 *
 * <p>A token about to expire is renewed first, and the answer carries a new cookie. When the
 * session is over, calls are answered 401, never with a redirect; a stream that is open ends with
 * its token, within two minutes, and what answers the browser's next try is that 401.
 */
@Singleton
public final class SessionToken {
  /** The identity provider renews a token, or is away; a till would wait for it for ever. */
  static final Duration PROVIDER_AT_MOST = Duration.ofSeconds(10);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final HttpAuthenticator authenticator;
  private final Origins origins;

  SessionToken(HttpAuthenticator authenticator, Origins origins) {
    this.authenticator = authenticator;
    this.origins = origins;
  }

  public void exchange(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isCallWithCookie(request)) {
      context.next();
    } else if (!origins.isOurs(request)) {
      answer(context, WebProblem.FORBIDDEN, "With a cookie only pages of this site may ask this.");
    } else {
      authenticator
          .attemptAuthentication(context)
          .ifNoItem()
          .after(PROVIDER_AT_MOST)
          .fail()
          .subscribe()
          .with(identity -> passOn(context, identity), failure -> refuse(context, failure));
    }
  }

  private static boolean isCallWithCookie(HttpServerRequest request) {
    return (request.path().startsWith("/api/") || request.path().startsWith("/wallet/"))
        && !request.headers().contains(HttpHeaders.AUTHORIZATION)
        && SessionCookie.isOn(request);
  }

  /**
   * @param identity null if what looks like a piece of the session's cookie is none: another
   *     application of the same host may have set it, and browsers tell hosts apart, not ports
   */
  private static void passOn(RoutingContext context, SecurityIdentity identity) {
    if (identity != null) {
      String token = identity.getCredential(AccessTokenCredential.class).getToken();
      context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    context.next();
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    if (SessionLoss.isCertain(failure)) {
      SessionCookie.remove(context);
      context.response().putHeader("WWW-Authenticate", "Bearer");
      answer(context, WebProblem.UNAUTHENTICATED, "The session is over: sign in again.");
    } else {
      unavailable(context);
    }
  }

  static void unavailable(RoutingContext context) {
    SessionCookie.keep(context);
    Refusal.unavailable("The identity provider cannot be asked right now.", RETRY_AFTER)
        .answer(context);
  }

  static void answer(RoutingContext context, WebProblem problem, String detail) {
    Refusal.of(problem, detail).answer(context);
  }
}
