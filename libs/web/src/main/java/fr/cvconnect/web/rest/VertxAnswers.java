package fr.cvconnect.web.rest;

import fr.cvconnect.web.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Sends a problem where Quarkus REST is not in charge. */
final class VertxAnswers {
  private VertxAnswers() {}

  static void send(RoutingContext context, Problem problem) {
    context
        .response()
        .setStatusCode(problem.code().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Buffer.buffer(problem.json()));
  }
}
