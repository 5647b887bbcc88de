package fr.cvconnect.gateway.session;

import fr.cvconnect.gateway.check.PlainTarget;
import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.web.WebProblem;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/**
 * Where a browser's session begins and ends.
 *
 * <ul>
 *   <li>{@code GET /connexion?vers=/operations} leads to the identity provider's pages, and from
 *       there back to the path asked for.
 *   <li>{@code GET /connexion/retour} is where the identity provider sends the browser back to.
 *   <li>{@code POST /deconnexion} ends the session, here and at the identity provider, and leads to
 *       the start page.
 * </ul>
 *
 * <p>Signing out revokes the refresh token from server to server, which ends the identity
 * provider's session too. The way through the browser would put the person's ID token into an
 * address.
 */
@Singleton
public final class SignInOut {
  private static final String BEGIN = "/connexion";
  private static final String RETURN = "/connexion/retour";
  private static final String END = "/deconnexion";
  private static final Set<String> PATHS = Set.of(BEGIN, RETURN, END);

  private static final String START_PAGE = "/";
  private static final String INTERRUPTED = "/?connexion=interrompue";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** Nobody stands before a shared computer for longer to see whether it is over. */
  private static final Duration REVOKED_AT_MOST = Duration.ofSeconds(5);

  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;

  private final HttpAuthenticator authenticator;
  private final Origins origins;

  SignInOut(HttpAuthenticator authenticator, Origins origins) {
    this.authenticator = authenticator;
    this.origins = origins;
  }

  public void serve(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    HttpMethod method = END.equals(path) ? HttpMethod.POST : HttpMethod.GET;
    if (!PATHS.contains(path)) {
      context.next();
    } else if (!request.method().equals(method)) {
      context.response().putHeader(HttpHeaders.ALLOW, method.name());
      SessionToken.answer(context, WebProblem.METHOD_NOT_ALLOWED, "Only " + method + " is.");
    } else {
      switch (path) {
        case BEGIN -> begin(context);
        case RETURN -> comeBack(context);
        default -> end(context);
      }
    }
  }

  /** A session that is still good is used; one that has ended is no reason to refuse a new one. */
  private void begin(RoutingContext context) {
    authenticator
        .attemptAuthentication(context)
        .ifNoItem()
        .after(SessionToken.PROVIDER_AT_MOST)
        .fail()
        .onFailure()
        .recoverWithNull()
        .subscribe()
        .with(
            identity -> {
              if (identity == null) {
                challenge(context);
              } else {
                redirect(context, FOUND, wanted(context.request()));
              }
            });
  }

  private void challenge(RoutingContext context) {
    authenticator
        .sendChallenge(context)
        .subscribe()
        .with(
            sent -> {
              if (!context.response().ended()) {
                context.response().end();
              }
            },
            failure -> SessionToken.unavailable(context));
  }

  /** With a good code the answer is a redirect to where it began, which quarkus-oidc throws. */
  private void comeBack(RoutingContext context) {
    authenticator
        .attemptAuthentication(context)
        .ifNoItem()
        .after(SessionToken.PROVIDER_AT_MOST)
        .fail()
        .subscribe()
        .with(
            identity -> redirect(context, FOUND, identity == null ? INTERRUPTED : START_PAGE),
            failure -> {
              String next =
                  failure instanceof AuthenticationRedirectException good
                      ? good.getRedirectUri()
                      : INTERRUPTED;
              redirect(context, FOUND, next);
            });
  }

  private void end(RoutingContext context) {
    if (!SessionCookie.isOn(context.request())) {
      redirect(context, SEE_OTHER, START_PAGE);
    } else if (!origins.isOurs(context.request())) {
      SessionToken.answer(
          context, WebProblem.FORBIDDEN, "With a cookie only pages of this site may ask this.");
    } else {
      authenticator
          .attemptAuthentication(context)
          .chain(SignInOut::revoke)
          .ifNoItem()
          .after(REVOKED_AT_MOST)
          .fail()
          .subscribe()
          .with(
              revoked -> ended(context, revoked),
              failure -> ended(context, SessionLoss.isCertain(failure)));
    }
  }

  private static Uni<Boolean> revoke(SecurityIdentity identity) {
    OidcProviderClient provider = identity.getAttribute(OidcProviderClient.class.getName());
    return provider.revokeRefreshToken(identity.getCredential(RefreshToken.class).getToken());
  }

  /** Whoever leaves a shared computer must know when the session is not over. */
  private static void ended(RoutingContext context, boolean isOver) {
    if (isOver) {
      SessionCookie.remove(context);
      redirect(context, SEE_OTHER, START_PAGE);
    } else {
      Refusal.stillSignedIn("The session could not be ended right now.", RETRY_AFTER)
          .answer(context);
    }
  }

  /** Only a path of ours; else this would lead from a trusted address to anybody's. */
  private static String wanted(HttpServerRequest request) {
    String path = request.getParam("vers", START_PAGE);
    return PlainTarget.isPlain(path) ? path : START_PAGE;
  }

  private static void redirect(RoutingContext context, int status, String location) {
    context.response().setStatusCode(status).putHeader(HttpHeaders.LOCATION, location).end();
  }
}
