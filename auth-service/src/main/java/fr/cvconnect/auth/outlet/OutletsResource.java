package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.web.PageLimit;
import fr.cvconnect.web.Scope;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code GET /api/outlets}: the outlets the token covers, found by first letters. */
@Path("/api/outlets")
@Produces(MediaType.APPLICATION_JSON)
class OutletsResource {
  private static final int LONGEST_QUERY = 100;

  private final Outlets outlets;
  private final Scope scope;

  OutletsResource(Outlets outlets, Scope scope) {
    this.outlets = outlets;
    this.scope = scope;
  }

  /**
   * @param q what the outlet's name, town or id must begin with, word by word; without it, all
   * @param limit 1 to 100, 50 by default
   */
  @GET
  @RolesAllowed({"merchant", "till"})
  @WithSession
  public Uni<FoundOutlets> find(@RestQuery String q, @RestQuery String limit) {
    int items = PageLimit.parse(limit).items();
    return outlets.find(search(q), items).map(FoundOutlets::of);
  }

  private OutletSearch search(String q) {
    Violations violations = new Violations();
    String text = new Texts(violations).optional("/q", q, LONGEST_QUERY);
    violations.throwIfAny();
    String merchantId = scope.organisation().orElseThrow(ForbiddenException::new);
    List<String> words = text == null ? List.of() : SearchWords.of(text);
    return new OutletSearch(merchantId, scope.sites(), words.stream().distinct().toList());
  }

  record FoundOutlets(List<FoundOutlet> items) {
    static FoundOutlets of(List<Outlet> outlets) {
      return new FoundOutlets(outlets.stream().map(FoundOutlet::of).toList());
    }
  }

  record FoundOutlet(String outletId, String name, String town) {
    static FoundOutlet of(Outlet outlet) {
      return new FoundOutlet(outlet.id(), outlet.name(), outlet.town());
    }
  }
}
