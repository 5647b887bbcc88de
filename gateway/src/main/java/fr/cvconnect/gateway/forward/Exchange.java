package fr.cvconnect.gateway.forward;

import fr.cvconnect.gateway.log.AccessLog;
import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import org.jboss.logging.Logger;

/** One request on its way to a target, and the answer on its way back. */
final class Exchange implements ProxyInterceptor {
  private static final Logger LOG = Logger.getLogger(Exchange.class);

  private final RoutingContext context;
  private final Target target;
  private final URI upstreamUrl;
  private final ForwardConfig config;

  Exchange(RoutingContext context, Target target, URI upstreamUrl, ForwardConfig config) {
    this.context = context;
    this.target = target;
    this.upstreamUrl = upstreamUrl;
    this.config = config;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
    ProxyRequest request = exchange.request();
    String client = context.request().remoteAddress().hostAddress();
    RequestHeaders.rewrite(request.headers(), target, config.publicUrl(), client);
    // Read already, by libs/web; sent with a length of our own making.
    Buffer body = context.body().buffer();
    request.setBody(body == null || body.length() == 0 ? null : Body.body(body));
    return exchange
        .sendRequest()
        .recover(absence -> Future.succeededFuture(unavailable(request, absence)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext exchange) {
    ResponseHeaders.rewrite(exchange.response().headers(), upstreamUrl, config.publicUrl());
    return EarliestAnswer.reached(context).compose(reached -> exchange.sendResponse());
  }

  /** The address may hold a secret, and the client's failures name it. */
  static String masked(Throwable absence, String uri) {
    String path = uri.split("\\?", 2)[0];
    return absence.toString().replace(uri, AccessLog.masked(path));
  }

  /** Whether the target got the request and did something is not known: clients repeat by key. */
  private ProxyResponse unavailable(ProxyRequest request, Throwable absence) {
    if (!context.response().closed()) {
      LOG.warnf("%s gave no answer: %s", target, masked(absence, request.getURI()));
    }
    Refusal refusal = Refusal.unavailable(WebProblem.UNAVAILABLE.title(), config.retryAfter());
    ProxyResponse response = request.release().response().setStatusCode(refusal.status());
    return response.setBody(Body.body(refusal.fill(response.headers(), context)));
  }
}
