package fr.cvconnect.gateway.door;

import fr.cvconnect.gateway.notice.NoticePage;
import fr.cvconnect.gateway.notice.PageTemplate;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The web apps, the till's and staff's: one page each under all its addresses, so that each can be
 * reloaded, and the files it names, which Quarkus serves. The bundler makes them from {@code
 * src/main/resources/web}.
 */
@Singleton
final class WebPages {
  /** A file's name changes with its content. */
  private static final String BUNDLE = "/static/bundle/";

  /** Runs in the browser beside the page. */
  private static final String OFFLINE = "/offline.js";

  private static final Set<String> ICONS =
      Set.of("/icon.svg", "/icon-192.png", "/icon-512.png", "/icon-maskable-512.png");

  private static final Set<String> FILES = Set.of(OFFLINE, "/manifest.webmanifest", "/notice.css");
  private static final Pattern TILL =
      Pattern.compile(
          "/|/paiement|/operations|/profil(/logiciels)?|/point-d-accueil|/demandes/[0-9a-f-]{36}"
              + "|/mot-de-passe(-oublie)?");

  private static final Pattern STAFF =
      Pattern.compile("/gestion(/commercants(/[0-9]{6})?|/comptes|/lots(/[0-9-]{10})?)?");

  /** The link in a QR code; its token means something to the wallet's backend only. */
  private static final Pattern PAYMENT_REQUEST = Pattern.compile("/p/[A-Za-z0-9_-]+");

  private final Buffer till;
  private final Buffer staff;

  WebPages(Bundle bundle) {
    this.till = page(bundle, "app");
    this.staff = page(bundle, "staff");
  }

  static boolean isPage(String path) {
    return TILL.matcher(path).matches() || isStaffs(path);
  }

  private static boolean isStaffs(String path) {
    return STAFF.matcher(path).matches();
  }

  /** Whether it may use files and services of ours. */
  static boolean isActive(String path) {
    return isPage(path) || path.equals(OFFLINE);
  }

  static boolean isBundle(String path) {
    return path.startsWith(BUNDLE);
  }

  static boolean isFile(String path) {
    return isBundle(path) || isIcon(path) || FILES.contains(path);
  }

  static boolean isIcon(String path) {
    return ICONS.contains(path);
  }

  /** Whether it is an address of a page, which is answered then. */
  boolean serve(RoutingContext context) {
    HttpMethod method = context.request().method();
    boolean isRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    String path = context.request().path();
    if (isRead && isPage(path)) {
      context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
          .end(isStaffs(path) ? staff : till);
      return true;
    }
    if (isRead && PAYMENT_REQUEST.matcher(path).matches()) {
      NoticePage.showPaymentRequest(context);
      return true;
    }
    return false;
  }

  /** The page of a bundle, whose custom element {@code cv-app} or {@code cv-staff} fills it. */
  private static Buffer page(Bundle bundle, String name) {
    return Buffer.buffer(
        PageTemplate.read("page.html")
            .filled(
                Map.of(
                    "script", bundle.script(name),
                    "style", bundle.style(name),
                    "element", "cv-" + name)));
  }
}
