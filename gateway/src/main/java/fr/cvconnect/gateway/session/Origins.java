package fr.cvconnect.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a request that carries a cookie comes from a page of ours: a browser adds the cookie
 * whoever made it send the request (CSRF).
 *
 * <p>Browsers say where a request comes from, in {@code Sec-Fetch-Site}, and pages cannot change
 * it; those that do not know it send {@code Origin} with every request that changes something. So a
 * change passes only with one of them naming our own origin, on top of the cookie's SameSite. A
 * read passes also where nothing is said, or where somebody typed the address.
 */
@Singleton
final class Origins {
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final String ours;

  Origins(@ConfigProperty(name = "gateway.public-url") URI publicUrl) {
    this.ours = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
  }

  boolean isOurs(HttpServerRequest request) {
    boolean reads = READS.contains(request.method());
    String site = request.getHeader(FETCH_SITE);
    if (site != null) {
      return site.equals("same-origin") || (reads && site.equals("none"));
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null ? reads : origin.equals(ours);
  }
}
