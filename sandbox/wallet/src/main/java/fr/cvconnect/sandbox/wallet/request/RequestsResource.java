package fr.cvconnect.sandbox.wallet.request;

import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/requests")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class RequestsResource {
  private static final int LONGEST_LINK = 500;

  private final PaymentRequests requests;

  RequestsResource(PaymentRequests requests) {
    this.requests = requests;
  }

  /** Who asks and how much; {@code q} is a link, a token or a short code. */
  @GET
  public Uni<PaymentRequest> find(@RestQuery String q) {
    Violations violations = new Violations();
    String code = new Texts(violations).required("/q", q, LONGEST_LINK);
    violations.throwIfAny();
    return requests.lookUp(code);
  }
}
