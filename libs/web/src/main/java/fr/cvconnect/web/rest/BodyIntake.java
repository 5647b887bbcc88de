package fr.cvconnect.web.rest;

import fr.cvconnect.web.Problem;
import fr.cvconnect.web.WebProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Takes the whole body in before anything else looks at the request, whether its length was
 * announced or not.
 *
 * <p>Quarkus' own limit answers a large body without reading it and resets the connection, so most
 * clients see a broken pipe instead of the 413.
 */
final class BodyIntake {
  // Before Quarkus' own filters; they are ordered by descending priority.
  private static final int FIRST = 1_000;
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final long maxBytes;
  private final long maxDiscardedBytes;

  BodyIntake(WebConfig config) {
    this.maxBytes = config.maxBody().asLongValue();
    this.maxDiscardedBytes = config.maxDiscardedBody().asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::take, FIRST);
  }

  private void take(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!hasBody(request)) {
      context.next();
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      if (announcedBytes(request) > maxBytes) {
        refuseAndClose(context);
        return;
      }
      request.response().writeContinue();
    }
    Intake intake = new Intake(context);
    request.handler(intake::chunk);
    request.endHandler(done -> intake.end());
    request.resume();
  }

  /** An HTTP/2 request may have a body without any header saying so. */
  private static boolean hasBody(HttpServerRequest request) {
    return !request.isEnded()
        && (request.version() == HttpVersion.HTTP_2
            || announcedBytes(request) > 0
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  private static long announcedBytes(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    // Netty has refused everything that is not a number before.
    return length == null ? 0 : Long.parseLong(length);
  }

  private static void refuse(RoutingContext context) {
    Problem.of(
            WebProblem.PAYLOAD_TOO_LARGE,
            "The body is larger than this service takes.",
            context.request().path())
        .answer(context);
  }

  /**
   * Refuses without having read the body to its end. What still arrives is thrown away for a
   * moment, since closing a connection with unread bytes resets it and the answer is lost.
   */
  private static void refuseAndClose(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    refuse(context);
    context.vertx().setTimer(LINGER.toMillis(), linger -> context.request().connection().close());
  }

  /** The body of one request while it arrives. */
  private final class Intake {
    private final RoutingContext context;
    private final Buffer body = Buffer.buffer();
    private long readBytes;

    private Intake(RoutingContext context) {
      this.context = context;
    }

    private void chunk(Buffer chunk) {
      readBytes += chunk.length();
      if (readBytes <= maxBytes) {
        body.appendBuffer(chunk);
      } else if (readBytes > maxDiscardedBytes && !context.response().ended()) {
        refuseAndClose(context);
      }
    }

    private void end() {
      if (context.response().ended()) {
        return;
      }
      if (readBytes > maxBytes) {
        refuse(context);
        return;
      }
      ((RoutingContextInternal) context).setBody(body);
      context.next();
    }
  }
}
