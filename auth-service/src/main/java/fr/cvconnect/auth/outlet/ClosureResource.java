package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.merchant.MerchantFact.OutletClosed;
import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/**
 * {@code POST /api/merchants/{id}/outlets/{outletId}/closure}: for operations; 404 for an unknown
 * merchant, or an outlet that it has not. Repeated, it changes nothing and answers the same.
 */
@Path("/api/merchants/{merchantId}/outlets/{outletId}/closure")
@Produces(MediaType.APPLICATION_JSON)
class ClosureResource {
  private final OutletClosing closing;
  private final Scope scope;

  ClosureResource(OutletClosing closing, Scope scope) {
    this.closing = closing;
    this.scope = scope;
  }

  @POST
  @RolesAllowed("operations")
  public Uni<ClosureView> close(@RestPath String merchantId, @RestPath String outletId) {
    return closing.close(merchantId, outletId, scope.account()).map(ClosureView::of);
  }

  record ClosureView(String outletId, String merchantId, Instant closedAt, String closedBy) {
    static ClosureView of(OutletClosed closed) {
      return new ClosureView(
          closed.outletId(), closed.merchantId(), closed.closedAt(), closed.closedBy());
    }
  }
}
