package fr.cvconnect.web.rest;

import fr.cvconnect.web.WebProblem;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** No token, a bad one, or one without the role. Which of the token's checks failed is not told. */
public final class SecurityFailures {
  private final Answers answers;

  SecurityFailures(Answers answers) {
    this.answers = answers;
  }

  @ServerExceptionMapper
  public Response noToken(UnauthorizedException missing, RoutingContext request) {
    return unauthenticated(request, "Bearer");
  }

  /** Also where the signing keys could not be fetched: then the token may be good. */
  @ServerExceptionMapper
  public Response badToken(AuthenticationFailedException bad, RoutingContext request) {
    return Absence.causes(bad)
        ? answers.toAbsence(request, bad)
        : unauthenticated(request, "Bearer error=\"invalid_token\"");
  }

  @ServerExceptionMapper
  public Response brokenToken(AuthenticationCompletionException broken, RoutingContext request) {
    return unauthenticated(request, "Bearer error=\"invalid_token\"");
  }

  @ServerExceptionMapper
  public Response missingRole(ForbiddenException missing, RoutingContext request) {
    return answers.to(request, WebProblem.FORBIDDEN);
  }

  private Response unauthenticated(RoutingContext request, String challenge) {
    return Response.fromResponse(answers.to(request, WebProblem.UNAUTHENTICATED))
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build();
  }
}
