package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.merchant.MerchantFact.MerchantSuspended;
import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/**
 * {@code POST} and {@code DELETE /api/merchants/{id}/suspension}: for operations; 404 for an
 * unknown merchant. Repeated, both change nothing and answer the same.
 */
@Path("/api/merchants/{merchantId}/suspension")
@Produces(MediaType.APPLICATION_JSON)
class SuspensionResource {
  private final Suspension suspension;
  private final Scope scope;

  SuspensionResource(Suspension suspension, Scope scope) {
    this.suspension = suspension;
    this.scope = scope;
  }

  @POST
  @RolesAllowed("operations")
  public Uni<SuspensionView> suspend(@RestPath String merchantId) {
    return suspension.suspend(merchantId, scope.account()).map(SuspensionView::of);
  }

  @DELETE
  @RolesAllowed("operations")
  public Uni<Void> reinstate(@RestPath String merchantId) {
    return suspension.reinstate(merchantId, scope.account());
  }

  record SuspensionView(String merchantId, Instant suspendedAt, String suspendedBy) {
    static SuspensionView of(MerchantSuspended suspended) {
      return new SuspensionView(
          suspended.merchantId(), suspended.suspendedAt(), suspended.suspendedBy());
    }
  }
}
