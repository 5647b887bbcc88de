package fr.cvconnect.gateway.log;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line per request: {@code 192.0.2.7 GET /wallet/payment-requests/*** 200 12 ms 431 bytes id}.
 *
 * <p>Never the query and never a header, both may hold secrets. In the wallet's paths the last part
 * is one, and in the links of QR codes: whoever knows it can pay the request. Behind
 * password-resets too, it sets a password.
 */
@Singleton
public final class AccessLog {
  private static final Logger LOG = Logger.getLogger("fr.cvconnect.gateway.access");
  private static final Pattern SECRET =
      Pattern.compile("^(/wallet/[^/]*/|/p/|/api/password-resets/).+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7E]");
  private static final int MAX_PATH = 200;

  private final RequestNames names;

  AccessLog(RequestNames names) {
    this.names = names;
  }

  public void open(RoutingContext context) {
    names.give(context);
    long start = System.nanoTime();
    context.addEndHandler(ended -> write(context, start));
    context.next();
  }

  private static void write(RoutingContext context, long start) {
    HttpServerRequest request = context.request();
    LOG.infof(
        "%s %s %s %d %d ms %d bytes %s%s",
        request.remoteAddress().hostAddress(),
        request.method(),
        masked(request.path()),
        context.response().getStatusCode(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        request.response().bytesWritten(),
        request.getHeader(RequestNames.REQUEST_ID),
        context.response().ended() ? "" : " (the client left)");
  }

  /** The path without what is secret in it. */
  public static String masked(String path) {
    if (path == null) {
      return "-";
    }
    String shown = SECRET.matcher(path).replaceFirst("$1***");
    String printable = UNPRINTABLE.matcher(shown).replaceAll("?");
    return printable.length() > MAX_PATH ? printable.substring(0, MAX_PATH) + "…" : printable;
  }
}
