package fr.cvconnect.gateway.forward;

import fr.cvconnect.gateway.forward.ForwardConfig.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The connections to each target. */
@Singleton
final class Upstreams {
  // Keycloak's security headers and cookies are long.
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  // Nothing here is a web socket, and an upgrade would leave all checks behind.
  private static final ProxyOptions PLAIN_HTTP = new ProxyOptions().setSupportWebSocket(false);

  private final ForwardConfig config;
  private final Map<Target, HttpClient> clients = new EnumMap<>(Target.class);

  Upstreams(Vertx vertx, ForwardConfig config) {
    this.config = config;
    // An upstream that is not configured stops the start, not the first request.
    Arrays.stream(Target.values())
        .forEach(target -> clients.put(target, vertx.createHttpClient(options(upstream(target)))));
  }

  /** A proxy for one request. */
  HttpProxy proxy(Target target) {
    HttpClient client = clients.get(target);
    return HttpProxy.reverseProxy(PLAIN_HTTP, client).origin(exchange -> connect(target, client));
  }

  URI url(Target target) {
    return upstream(target).url();
  }

  private Upstream upstream(Target target) {
    Upstream upstream = config.upstream().get(target);
    if (upstream == null) {
      throw new IllegalStateException("gateway.upstream has no " + target);
    }
    return upstream;
  }

  private HttpClientOptions options(Upstream upstream) {
    return new HttpClientOptions()
        .setMaxPoolSize(upstream.maxConnections())
        .setMaxWaitQueueSize(upstream.maxWaiting())
        .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
        .setIdleTimeout(Math.toIntExact(config.idleTimeout().toSeconds()))
        .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()))
        .setMaxHeaderSize(MAX_HEADER_BYTES);
  }

  /** Upstreams see the public address as Host, so that the links they make lead back here. */
  private Future<HttpClientRequest> connect(Target target, HttpClient client) {
    URI url = url(target);
    boolean tls = "https".equals(url.getScheme());
    RequestOptions options =
        new RequestOptions()
            .setSsl(tls)
            .setHost(url.getHost())
            .setPort(url.getPort() > 0 ? url.getPort() : tls ? 443 : 80)
            .setConnectTimeout(config.connectTimeout().toMillis())
            .setIdleTimeout(config.answerTimeout().toMillis());
    return client
        .request(options)
        .map(request -> request.putHeader(HttpHeaders.HOST, config.publicUrl().getAuthority()));
  }
}
