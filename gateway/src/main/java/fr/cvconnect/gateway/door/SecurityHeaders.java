package fr.cvconnect.gateway.door;

import fr.cvconnect.gateway.notice.NoticePage;
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

  /** Its address may hold a secret, which nothing it could load is told. */
  private static final String NOTICE_PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String NOTICE_PAGE_WITH_FORM =
      NOTICE_PAGE.replace("form-action 'none'", "form-action 'self'");

  /** Scripts and styles are files of ours, never inline; a QR code may come within an answer. */
  private static final String OUR_PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final String NOT_KEPT = "no-store";
  private static final Duration ONE_YEAR = Duration.ofDays(365);
  private static final Duration ONE_DAY = Duration.ofDays(1);

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
    String path = context.request().path();
    boolean isBundle = path != null && WebPages.isBundle(path);
    if (!isBundle && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
      // Else the server compresses it.
      headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    }
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=" + ONE_YEAR.toSeconds());
    }
    boolean isNotice = NoticePage.isShown(context);
    if (path != null && path.startsWith(IDENTITY_PROVIDER) && !isNotice) {
      // It has pages, with a policy of its own, and files that may be cached.
      return;
    }
    boolean isActive = path != null && WebPages.isActive(path) && !isNotice;
    boolean hasForm = NoticePage.hasForm(context);
    headers.set(
        "Content-Security-Policy",
        hasForm ? NOTICE_PAGE_WITH_FORM : isNotice ? NOTICE_PAGE : isActive ? OUR_PAGE : NO_PAGE);
    // A form's request carries its origin only where addresses may be told to our own site.
    headers.set("Referrer-Policy", isActive || hasForm ? "same-origin" : "no-referrer");
    headers.set(HttpHeaders.CACHE_CONTROL, caching(context, path));
  }

  private static String caching(RoutingContext context, String path) {
    if (path == null || context.response().getStatusCode() != 200) {
      return NOT_KEPT;
    }
    if (WebPages.isBundle(path)) {
      return "public, immutable, max-age=" + ONE_YEAR.toSeconds();
    }
    // Browsers ask for an icon they may not keep again with each page.
    return WebPages.isIcon(path) ? "public, max-age=" + ONE_DAY.toSeconds() : NOT_KEPT;
  }
}
