package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.RequestFields;
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
import org.jboss.resteasy.reactive.RestQuery;

/** {@code GET /api/accounts?state=BLOCKED}: for operations, the accounts that are blocked. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
class AccountsResource {
  /** Which accounts may be listed; those that simply work are listed with their merchants. */
  private enum State {
    BLOCKED
  }

  private final Directory directory;

  AccountsResource(Directory directory) {
    this.directory = directory;
  }

  /** A page, the latest block first. */
  @GET
  @RolesAllowed("operations")
  @WithSession
  public Uni<Page<BlockedAccount>> list(
      @RestQuery String state, @RestQuery String limit, @RestQuery String cursor) {
    RequestFields fields = new RequestFields();
    fields.oneOf("/state", state, State.values(), State::name);
    fields.throwIfAny();
    PageLimit items = PageLimit.parse(limit);
    BlockedAccount.Position last = Cursor.parse(cursor, BlockedAccount.Position::of);
    return directory
        .blocked(last, items)
        .map(found -> Page.of(found, items, it -> it.position().cursor(), Function.identity()));
  }
}
