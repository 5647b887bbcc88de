package fr.cvconnect.auth.password;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.web.Violations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/**
 * {@code POST /api/password-resets}: for anybody; 202 whether there is such an account or not, 429
 * for too many from one network. {@code PUT /api/password-resets/{token}}: for whoever was mailed
 * the link; 404 for one that works no more, 422 for a weak password, which leaves it working.
 */
@Path("/api/password-resets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class PasswordResource {
  private final ResetAsking asking;
  private final PasswordChoice choice;

  PasswordResource(ResetAsking asking, PasswordChoice choice) {
    this.asking = asking;
    this.choice = choice;
  }

  @POST
  @ResponseStatus(202)
  public Uni<Void> ask(
      ForgottenPassword forgotten,
      @HeaderParam("X-Forwarded-For") String forwardedFor,
      @Context HttpServerRequest request) {
    String remote = request.remoteAddress().hostAddress();
    return asking.ask(forgotten.read(), CallerNetwork.of(forwardedFor, remote));
  }

  @PUT
  @Path("/{token}")
  public Uni<Void> choose(@RestPath String token, NewPassword chosen) {
    return choice.choose(token, chosen.password());
  }

  record ForgottenPassword(String account) {
    /** The identifier, as people copy it: blanks around it do not matter. */
    String read() {
      String id = account == null ? "" : account.strip();
      if (!Account.isId(id)) {
        throw Violations.of("/account", "NOT_AN_IDENTIFIER", "6 or 12 digits are expected.");
      }
      return id;
    }
  }

  record NewPassword(String password) {
    /** For logs, should it get there by mistake. */
    @Override
    public String toString() {
      return "NewPassword[***]";
    }
  }
}
