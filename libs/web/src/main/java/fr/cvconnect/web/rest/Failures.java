package fr.cvconnect.web.rest;

import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what a resource throws: problems as they are, everything else by its kind. */
public final class Failures {
  private final Answers answers;

  Failures(Answers answers) {
    this.answers = answers;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException problem, RoutingContext request) {
    return answers.to(request, problem);
  }

  /** Quarkus REST's own refusals: no such path, method, media type. */
  @ServerExceptionMapper
  public Response refusal(WebApplicationException refusal, RoutingContext request) {
    WebProblem problem = WebProblem.ofStatus(refusal.getResponse().getStatus());
    return problem.status() >= 500 ? anything(refusal, request) : answers.to(request, problem);
  }

  @ServerExceptionMapper
  public Response nothingHere(NotFoundException nothing, RoutingContext request) {
    return answers.to(request, WebProblem.NOT_FOUND);
  }

  @ServerExceptionMapper
  public Response anything(Throwable failure, RoutingContext request) {
    return Absence.causes(failure)
        ? answers.toAbsence(request, failure)
        : answers.toFault(request, failure);
  }
}
