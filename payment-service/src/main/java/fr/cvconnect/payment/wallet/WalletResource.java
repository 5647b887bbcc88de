package fr.cvconnect.payment.wallet;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /wallet/payment-requests/{token or short code}}, for the wallet backend only. */
@Path("/wallet/payment-requests")
@Produces(MediaType.APPLICATION_JSON)
class WalletResource {
  private final LookUp lookUp;

  WalletResource(LookUp lookUp) {
    this.lookUp = lookUp;
  }

  @GET
  @Path("{code}")
  @RolesAllowed("wallet")
  public Uni<RequestedPayment> find(@PathParam("code") String code) {
    return lookUp.find(code);
  }
}
