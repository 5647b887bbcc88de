package fr.cvconnect.gateway.limit;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.buffer.Buffer;
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

  private final Callers requests;
  private final Callers accountSignIns;
  private final Callers addressSignIns;

  RateLimit(LimitConfig config) {
    this.requests = new Callers(config.requests(), config.maxCallers());
    this.accountSignIns = new Callers(config.accountSignIns(), config.maxCallers());
    this.addressSignIns = new Callers(config.addressSignIns(), config.maxCallers());
  }

  public void limit(RoutingContext context) {
    Duration wait = waitOf(context);
    if (wait.isZero()) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
    Problem.of(
            WebProblem.TOO_MANY_REQUESTS,
            "Wait as long as Retry-After says.",
            context.request().path())
        .answer(context);
  }

  private Duration waitOf(RoutingContext context) {
    HttpServerRequest request = context.request();
    String address = request.remoteAddress().hostAddress();
    Optional<SignIn> signIn = signIn(context);
    if (signIn.isPresent()) {
      Duration wait = addressSignIns.waitOf(address);
      return wait.isZero()
          ? signIn.get().account().map(accountSignIns::waitOf).orElse(Duration.ZERO)
          : wait;
    }
    // The pages of the identity provider are many small files, and it holds off guessing itself.
    return request.path().startsWith("/idp/")
        ? Duration.ZERO
        : requests.waitOf(token(request).orElse(address));
  }

  private static Optional<SignIn> signIn(RoutingContext context) {
    HttpServerRequest request = context.request();
    Buffer body = context.body().buffer();
    return SignIn.of(
        request.method().name(),
        request.path(),
        request.getHeader(HttpHeaders.AUTHORIZATION),
        body == null ? "" : body.toString());
  }

  private static Optional<String> token(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(digest(signedPart(authorization.substring(BEARER.length()).strip())))
        : Optional.empty();
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
