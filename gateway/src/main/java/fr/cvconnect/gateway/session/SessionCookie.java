package fr.cvconnect.gateway.session;

import static java.util.stream.Collectors.joining;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie with the encrypted tokens; browsers limit its size, so it may come in pieces. */
public final class SessionCookie {
  private SessionCookie() {}

  /** What the browser sent of it, unread; empty if there is none. */
  public static Optional<String> of(HttpServerRequest request) {
    String value =
        pieces(request)
            .sorted(Comparator.comparing(Cookie::getName))
            .map(Cookie::getValue)
            .collect(joining());
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  static boolean isOn(HttpServerRequest request) {
    return pieces(request).findAny().isPresent();
  }

  static void remove(RoutingContext context) {
    pieces(context.request())
        .map(Cookie::getName)
        .toList()
        .forEach(
            name ->
                context
                    .response()
                    .addCookie(
                        Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true)));
  }

  /** What nobody could read just now may be good: quarkus-oidc would have it removed. */
  static void keep(RoutingContext context) {
    pieces(context.request())
        .map(Cookie::getName)
        .toList()
        .forEach(name -> context.response().removeCookies(name, false));
  }

  private static Stream<Cookie> pieces(HttpServerRequest request) {
    return request.cookies().stream().filter(cookie -> OidcUtils.isSessionCookie(cookie.getName()));
  }
}
