package fr.cvconnect.auth.blocking;

import fr.cvconnect.auth.account.Account;
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
 * {@code POST} and {@code DELETE /api/accounts/{account}/block}: for operations; 404 for an unknown
 * account, and for staff's. Repeated, both change nothing and answer the same.
 */
@Path("/api/accounts/{account}/block")
@Produces(MediaType.APPLICATION_JSON)
class BlockResource {
  private final Blocking blocking;
  private final Scope scope;

  BlockResource(Blocking blocking, Scope scope) {
    this.blocking = blocking;
    this.scope = scope;
  }

  @POST
  @RolesAllowed("operations")
  public Uni<BlockView> block(@RestPath String account) {
    return blocking.block(account, scope.account()).map(BlockView::of);
  }

  @DELETE
  @RolesAllowed("operations")
  public Uni<Void> unblock(@RestPath String account) {
    return blocking.unblock(account).replaceWithVoid();
  }

  record BlockView(String account, String merchantId, Instant blockedAt, String blockedBy) {
    static BlockView of(Account account) {
      return new BlockView(
          account.id(), account.merchantId(), account.blockedAt(), account.blockedBy());
    }
  }
}
