package fr.cvconnect.gateway.forward;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request whose body has been read to its end. The proxy first pauses what it is given, and an
 * HTTP/2 request refuses that once it is over.
 */
final class ReadRequest extends HttpServerRequestWrapper {
  ReadRequest(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
  }

  @Override
  public HttpServerRequest pause() {
    return this;
  }
}
