package fr.cvconnect.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;

/** What a client gets to see of an answer's headers. */
final class ResponseHeaders {
  private ResponseHeaders() {}

  static void rewrite(MultiMap headers, URI upstreamUrl, URI publicUrl) {
    HopByHop.remove(headers);
    headers.remove(HttpHeaders.SERVER).remove("X-Powered-By");
    String location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, publicly(location, upstreamUrl, publicUrl));
    }
  }

  /** Services make absolute links out of what they see: plain HTTP, and our Host or their own. */
  private static String publicly(String location, URI upstreamUrl, URI publicUrl) {
    URI target;
    try {
      target = URI.create(location);
    } catch (IllegalArgumentException unusual) {
      return location;
    }
    boolean ours =
        target.isAbsolute()
            && (upstreamUrl.getAuthority().equals(target.getAuthority())
                || publicUrl.getAuthority().equals(target.getAuthority()));
    if (!ours) {
      return location;
    }
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    return "%s://%s%s%s"
        .formatted(publicUrl.getScheme(), publicUrl.getAuthority(), target.getRawPath(), query);
  }
}
