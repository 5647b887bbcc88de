package fr.cvconnect.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The web app: one page under all its addresses, so that each can be reloaded, and the files it
 * names, which Quarkus serves. The bundler makes them from {@code src/main/resources/web}.
 */
@Singleton
final class WebPages {
  /** A file's name changes with its content. */
  private static final String BUNDLE = "/static/bundle/";

  /** Runs in the browser beside the page. */
  private static final String OFFLINE = "/offline.js";

  private static final Set<String> FILES =
      Set.of(
          OFFLINE,
          "/manifest.webmanifest",
          "/icon.svg",
          "/icon-192.png",
          "/icon-512.png",
          "/icon-maskable-512.png");
  private static final Pattern ADDRESSES =
      Pattern.compile(
          "/|/paiement|/operations|/profil|/point-d-accueil|/demandes/[0-9a-f-]{36}"
              + "|/mot-de-passe(-oublie)?");

  private final Buffer page;

  WebPages(Bundle bundle) {
    this.page =
        Buffer.buffer(
            read("page.html")
                .replace("{script}", bundle.script("app"))
                .replace("{style}", bundle.style("app")));
  }

  static boolean isPage(String path) {
    return ADDRESSES.matcher(path).matches();
  }

  /** Whether it may use files and services of ours. */
  static boolean isActive(String path) {
    return isPage(path) || path.equals(OFFLINE);
  }

  static boolean isBundle(String path) {
    return path.startsWith(BUNDLE);
  }

  static boolean isFile(String path) {
    return isBundle(path) || FILES.contains(path);
  }

  /** Whether it is an address of the web app, which is answered then. */
  boolean serve(RoutingContext context) {
    HttpMethod method = context.request().method();
    boolean isRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    if (!isRead || !isPage(context.request().path())) {
      return false;
    }
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(page);
    return true;
  }

  private static String read(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
