package fr.cvconnect.gateway.notice;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;

/**
 * Why a request goes no further. A program is answered a problem (RFC 9457); a person whose browser
 * asks for a page gets one, with the same status and headers.
 */
public final class Refusal {
  private static final String HTML = "text/html";

  private final WebProblem problem;
  private final Notice notice;
  private final String detail;
  private final Duration wait;

  private Refusal(WebProblem problem, Notice notice, String detail, Duration wait) {
    this.problem = problem;
    this.notice = notice;
    this.detail = detail;
    this.wait = wait;
  }

  /** What would be refused again. */
  public static Refusal of(WebProblem problem, String detail) {
    return new Refusal(problem, Notice.of(problem), detail, Duration.ZERO);
  }

  public static Refusal tooMany(Duration wait) {
    return new Refusal(
        WebProblem.TOO_MANY_REQUESTS, Notice.TOO_MANY, "Wait as long as Retry-After says.", wait);
  }

  public static Refusal unavailable(String detail, Duration wait) {
    return new Refusal(WebProblem.UNAVAILABLE, Notice.UNAVAILABLE, detail, wait);
  }

  /** A session could not be ended, and goes on. */
  public static Refusal stillSignedIn(String detail, Duration wait) {
    return new Refusal(WebProblem.UNAVAILABLE, Notice.STILL_SIGNED_IN, detail, wait);
  }

  public void answer(RoutingContext context) {
    context.response().setStatusCode(status());
    context.response().end(fill(context.response().headers(), context));
  }

  public int status() {
    return problem.status();
  }

  /** Sets what the headers say of it, and returns the body, for whoever sends it otherwise. */
  public Buffer fill(MultiMap headers, RoutingContext context) {
    boolean isPage = isPageWanted(context);
    headers.set(HttpHeaders.CONTENT_TYPE, isPage ? NoticePage.MEDIA_TYPE : Problem.MEDIA_TYPE);
    if (wait.isPositive()) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
    }
    return isPage
        ? NoticePage.about(notice, seconds(), context)
        : Buffer.buffer(Problem.of(problem, detail, context.request().path()).json());
  }

  /** Whole ones; whoever comes back then is never too early. */
  private long seconds() {
    return wait.plusNanos(999_999_999).toSeconds();
  }

  /** Browsers name HTML first when a person goes somewhere; what is called by programs has none. */
  private static boolean isPageWanted(RoutingContext context) {
    String path = context.request().path();
    return !isForPrograms(path)
        && context.parsedHeaders().accept().stream()
            .filter(type -> type.weight() > 0)
            .map(MIMEHeader::value)
            .map(type -> type.strip().toLowerCase(Locale.ROOT))
            .filter(type -> type.equals(HTML) || type.endsWith("json"))
            .findFirst()
            .filter(HTML::equals)
            .isPresent();
  }

  private static boolean isForPrograms(String path) {
    return path != null && (path.startsWith("/api/") || path.startsWith("/wallet/"));
  }
}
