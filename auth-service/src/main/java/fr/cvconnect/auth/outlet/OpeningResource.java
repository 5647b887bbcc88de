package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.RequestFields;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/**
 * {@code POST /api/merchants/{id}/outlets}: for operations; 404 for an unknown merchant, 409 for an
 * outlet the merchant has already.
 */
@Path("/api/merchants/{merchantId}/outlets")
@Produces(MediaType.APPLICATION_JSON)
class OpeningResource {
  private static final int LONGEST_NAME = 100;

  private final OutletOpening opening;

  OpeningResource(OutletOpening opening) {
    this.opening = opening;
  }

  @POST
  @RolesAllowed("operations")
  @ResponseStatus(201)
  public Uni<OutletView> open(@RestPath String merchantId, NewOutlet asked) {
    Premises premises = asked.read();
    return opening
        .open(merchantId, premises)
        .map(outlet -> OutletView.of(outlet.id(), merchantId, premises));
  }

  record NewOutlet(String name, String town, String email) {
    Premises read() {
      RequestFields fields = new RequestFields();
      String cleanName = fields.text("/name", name, LONGEST_NAME);
      String cleanTown = fields.text("/town", town, LONGEST_NAME);
      var mailbox = fields.email("/email", email);
      fields.throwIfAny();
      return new Premises(cleanName, cleanTown, mailbox);
    }
  }

  record OutletView(String outletId, String merchantId, String name, String town, String email) {
    static OutletView of(String outletId, String merchantId, Premises premises) {
      return new OutletView(
          outletId, merchantId, premises.name(), premises.town(), premises.email().address());
    }
  }
}
