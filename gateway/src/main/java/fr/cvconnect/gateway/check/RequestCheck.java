package fr.cvconnect.gateway.check;

import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets plain requests through and answers the others: 400, or 405 for methods nobody offers. */
@Singleton
public final class RequestCheck {
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  public void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!PlainTarget.isPlain(request.uri())) {
      malformed(context, "The path is not plain: see the gateway's README for what passes.");
    } else if (request.version() == HttpVersion.HTTP_1_0) {
      // It has no chunks: answers of unknown length, streams among them, would fill our memory.
      malformed(context, "HTTP/1.1 or HTTP/2 is required.");
    } else if (!hasOneHost(request)) {
      malformed(context, "Exactly one Host header is required.");
    } else if (!hasOneFraming(request)) {
      malformed(context, "The body's length must be stated once, in one way.");
    } else if (!namesCallerAndTypeOnce(request)) {
      malformed(context, "Authorization and Content-Type may be given once.");
    } else if (!METHODS.contains(request.method())) {
      answer(context, WebProblem.METHOD_NOT_ALLOWED, "This method is not offered anywhere here.");
    } else {
      context.next();
    }
  }

  /** HTTP/2 has a pseudo header for it, of which there cannot be two. */
  private static boolean hasOneHost(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        || request.headers().getAll(HttpHeaders.HOST).size() == 1;
  }

  /**
   * Two ways to tell where a body ends are how one request hides inside another. What passes is
   * buffered and sent on with a length of ours in any case.
   */
  private static boolean hasOneFraming(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
    return codings.isEmpty()
        ? lengths.size() <= 1
        : lengths.isEmpty()
            && codings.size() == 1
            && codings.getFirst().equalsIgnoreCase("chunked");
  }

  /** Of two, the next server may believe the one that was not looked at here. */
  private static boolean namesCallerAndTypeOnce(HttpServerRequest request) {
    return Stream.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE)
        .allMatch(name -> request.headers().getAll(name).size() <= 1);
  }

  private static void malformed(RoutingContext context, String detail) {
    answer(context, WebProblem.MALFORMED_REQUEST, detail);
  }

  private static void answer(RoutingContext context, WebProblem problem, String detail) {
    Refusal.of(problem, detail).answer(context);
  }
}
