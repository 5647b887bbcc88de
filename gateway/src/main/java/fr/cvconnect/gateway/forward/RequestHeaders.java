package fr.cvconnect.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What a target gets to see of a request's headers. */
final class RequestHeaders {
  /** Some servers take a client's word from these for its address, the path or the method. */
  private static final List<String> SPOOFABLE =
      List.of(
          "Forwarded",
          "X-Real-IP",
          "X-Client-IP",
          "True-Client-IP",
          "X-Original-URL",
          "X-Rewrite-URL",
          "X-HTTP-Method",
          "X-HTTP-Method-Override",
          "X-Method-Override");

  private RequestHeaders() {}

  static void rewrite(MultiMap headers, Target target, URI publicUrl, String clientAddress) {
    HopByHop.remove(headers);
    // The body has been read; nobody waits for the permission to send it.
    headers.remove(HttpHeaders.EXPECT);
    SPOOFABLE.forEach(headers::remove);
    headers.names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
        .toList()
        .forEach(headers::remove);
    if (target != Target.IDENTITY) {
      // Cookies are between the browser and this gateway or the identity provider.
      headers.remove(HttpHeaders.COOKIE);
    }
    headers.set("X-Forwarded-For", clientAddress);
    headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    headers.set("X-Forwarded-Host", publicUrl.getHost());
    headers.set("X-Forwarded-Port", Integer.toString(port(publicUrl)));
  }

  private static int port(URI url) {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return url.getScheme().equals("https") ? 443 : 80;
  }
}
