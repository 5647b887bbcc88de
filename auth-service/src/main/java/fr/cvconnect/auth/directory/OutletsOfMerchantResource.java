package fr.cvconnect.auth.directory;

import fr.cvconnect.web.Cursor;
import fr.cvconnect.web.Page;
import fr.cvconnect.web.PageLimit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code GET /api/merchants/{id}/outlets}: for operations, all outlets of a merchant by name, the
 * closed ones among them; 404 for an unknown merchant.
 */
@Path("/api/merchants/{merchantId}/outlets")
@Produces(MediaType.APPLICATION_JSON)
class OutletsOfMerchantResource {
  private final Directory directory;

  OutletsOfMerchantResource(Directory directory) {
    this.directory = directory;
  }

  @GET
  @RolesAllowed("operations")
  @WithSession
  public Uni<Page<OutletOfMerchant>> list(
      @RestPath String merchantId, @RestQuery String limit, @RestQuery String cursor) {
    PageLimit items = PageLimit.parse(limit);
    String last = Cursor.parse(cursor, position -> id(position.getFirst()));
    return directory
        .merchant(merchantId)
        .chain(merchant -> directory.outlets(merchantId, last, items))
        .map(found -> Page.of(found, items, it -> Cursor.of(it.outletId()), Function.identity()));
  }

  private static String id(String text) {
    if (!text.matches("[0-9]{12}")) {
      throw new IllegalArgumentException("not an outlet: " + text);
    }
    return text;
  }
}
