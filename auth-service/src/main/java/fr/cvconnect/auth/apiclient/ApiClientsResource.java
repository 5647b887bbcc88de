package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.RequestFields;
import fr.cvconnect.auth.outlet.Outlet;
import fr.cvconnect.auth.outlet.Outlets;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * {@code GET} and {@code POST /api/api-clients}: for a merchant's administrator; 404 for an outlet
 * that is not an open one of the merchant, 409 for a name taken or one client too many.
 */
@Path("/api/api-clients")
@Produces(MediaType.APPLICATION_JSON)
class ApiClientsResource {
  private static final int LONGEST_NAME = 60;
  private static final int OUTLET_DIGITS = 12;
  private static final int MOST_OUTLETS = 50;

  private final ApiClientCreation creation;
  private final ApiClients clients;
  private final Outlets outlets;
  private final Scope scope;

  ApiClientsResource(ApiClientCreation creation, ApiClients clients, Outlets outlets, Scope scope) {
    this.creation = creation;
    this.clients = clients;
    this.outlets = outlets;
    this.scope = scope;
  }

  @POST
  @RolesAllowed("merchant")
  @ResponseStatus(201)
  @WithSession
  public Uni<ApiClientView> create(NewApiClient asked) {
    ApiClientGrant grant = asked.read();
    return creation.create(merchantId(), grant, scope.account()).chain(this::view);
  }

  @GET
  @RolesAllowed("merchant")
  @WithSession
  public Uni<ApiClientViews> all() {
    return clients
        .of(merchantId())
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(this::view)
        .collect()
        .asList()
        .map(ApiClientViews::new);
  }

  private String merchantId() {
    return scope.organisation().orElseThrow(ForbiddenException::new);
  }

  private Uni<ApiClientView> view(ApiClient client) {
    return client
        .outletIds()
        .map(granted -> outlets.openAmong(client.merchantId(), granted))
        .orElseGet(() -> Uni.createFrom().nullItem())
        .map(open -> ApiClientView.of(client, open));
  }

  record NewApiClient(String name, List<String> outletIds) {
    ApiClientGrant read() {
      RequestFields fields = new RequestFields();
      String cleanName = fields.text("/name", name, LONGEST_NAME);
      var granted = fields.optionalIds("/outletIds", outletIds, OUTLET_DIGITS, MOST_OUTLETS);
      fields.throwIfAny();
      return new ApiClientGrant(cleanName, granted);
    }
  }

  record ApiClientViews(List<ApiClientView> items) {}

  record ApiClientView(
      String clientId,
      String name,
      List<GrantedOutlet> outlets,
      Instant createdAt,
      Instant secretIssuedAt) {
    static ApiClientView of(ApiClient client, List<Outlet> open) {
      return new ApiClientView(
          client.id(),
          client.name(),
          open == null ? null : open.stream().map(GrantedOutlet::of).toList(),
          client.createdAt(),
          client.secretIssuedAt());
    }
  }

  record GrantedOutlet(String outletId, String name, String town) {
    static GrantedOutlet of(Outlet outlet) {
      return new GrantedOutlet(outlet.id(), outlet.name(), outlet.town());
    }
  }
}
