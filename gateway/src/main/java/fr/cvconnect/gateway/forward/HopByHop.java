package fr.cvconnect.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that concern one connection only (RFC 9110, 7.6.1). */
final class HopByHop {
  private static final List<String> NAMES =
      List.of(
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Authentication-Info",
          "Proxy-Connection",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade");

  private HopByHop() {}

  static void remove(MultiMap headers) {
    for (String names : headers.getAll(HttpHeaders.CONNECTION)) {
      List.of(names.split(",")).forEach(name -> headers.remove(name.strip()));
    }
    headers.remove(HttpHeaders.CONNECTION);
    NAMES.forEach(headers::remove);
  }
}
