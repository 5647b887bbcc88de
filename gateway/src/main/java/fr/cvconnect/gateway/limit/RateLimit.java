package fr.cvconnect.gateway.limit;

import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.gateway.session.SessionCookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Answers 429 with Retry-After to whoever is beyond a limit. */
@Singleton
public final class RateLimit {
  private static final String BEARER = "Bearer ";

  /** Many small ones each. */
  private static final String FILES_OF_PAGES = "/idp/resources/";

  private final Callers addressRequests;
  private final Callers requests;
  private final SignInLimit signIns;

  RateLimit(LimitConfig config, SignInLimit signIns) {
    this.addressRequests = new Callers(config.addressRequests(), config.maxCallers());
    this.requests = new Callers(config.requests(), config.maxCallers());
    this.signIns = signIns;
  }

  public void limit(RoutingContext context) {
    HttpServerRequest request = context.request();
    String address = CallerAddress.of(request.remoteAddress().hostAddress());
    Duration wait = addressRequests.waitOf(address);
    if (!wait.isZero()) {
      Refusal.tooMany(wait).answer(context);
    } else if (SignIn.isOne(request.method().name(), request.path())) {
      signIns.limit(context, address);
    } else if (request.path().startsWith(FILES_OF_PAGES)) {
      context.next();
    } else if (request.path().startsWith("/idp/")) {
      signIns.limitPage(context, address);
    } else {
      passOrRefuse(
          context, requests.waitOf(token(request).or(() -> session(request)).orElse(address)));
    }
  }

  private static void passOrRefuse(RoutingContext context, Duration wait) {
    if (wait.isZero()) {
      context.next();
    } else {
      Refusal.tooMany(wait).answer(context);
    }
  }

  private static Optional<String> token(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(digest(signedPart(authorization.substring(BEARER.length()).strip())))
        : Optional.empty();
  }

  /** A cookie is sent in one spelling; it changes when its tokens are renewed, every 2 minutes. */
  private static Optional<String> session(HttpServerRequest request) {
    return SessionCookie.of(request).map(RateLimit::digest);
  }

  /** Without the signature, whose base 64 can be written in several ways that all verify. */
  private static String signedPart(String token) {
    int signature = token.lastIndexOf('.');
    return signature < 0 ? token : token.substring(0, signature);
  }

  /** Short, whatever the caller sends, and no token stays in memory. */
  private static String digest(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
