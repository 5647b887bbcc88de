package fr.cvconnect.gateway.log;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Gives each request an id ({@code X-Request-Id}) and a place in a trace ({@code traceparent}, W3C
 * Trace Context), or keeps the caller's if they are well-formed. The answer carries the id too.
 */
@Singleton
final class RequestNames {
  static final String REQUEST_ID = "X-Request-Id";
  private static final String TRACE_PARENT = "traceparent";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  void give(RoutingContext context) {
    MultiMap headers = context.request().headers();
    String id = headers.get(REQUEST_ID);
    if (id == null || !ID.matcher(id).matches()) {
      id = UUID.randomUUID().toString();
    }
    headers.set(REQUEST_ID, id);
    context.response().putHeader(REQUEST_ID, id);
    String trace = headers.get(TRACE_PARENT);
    if (trace == null || !TRACE.matcher(trace).matches()) {
      headers.set(TRACE_PARENT, newTrace()).remove("tracestate");
    }
  }

  private static String newTrace() {
    return "00-%s-%s-01".formatted(hex(16), hex(8));
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
