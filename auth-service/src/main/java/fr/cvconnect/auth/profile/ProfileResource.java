package fr.cvconnect.auth.profile;

import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.outlet.Outlet;
import fr.cvconnect.auth.outlet.Outlets;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/me}: the profile of whoever the token was given to. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
class ProfileResource {
  /** What we know people and programs as; a token names technical roles of Keycloak too. */
  private static final List<String> ROLES =
      List.of(
          "merchant",
          "outlet",
          "operations",
          "finance-preparer",
          "finance-approver",
          "till",
          "wallet");

  private final Merchants merchants;
  private final Outlets outlets;
  private final Scope scope;

  ProfileResource(Merchants merchants, Outlets outlets, Scope scope) {
    this.merchants = merchants;
    this.outlets = outlets;
    this.scope = scope;
  }

  @GET
  @Authenticated
  @WithSession
  public Uni<Profile> me() {
    String account = scope.account();
    List<String> roles = ROLES.stream().filter(scope::has).toList();
    Optional<String> outletId = roles.contains("outlet") ? onlySite() : Optional.empty();
    return found(scope.organisation(), merchants)
        .chain(
            merchant ->
                found(outletId, outlets)
                    .map(outlet -> Profile.of(account, roles, merchant, outlet)));
  }

  private Optional<String> onlySite() {
    return scope.sites().filter(sites -> sites.size() == 1).map(sites -> sites.iterator().next());
  }

  private static <T> Uni<T> found(Optional<String> id, PanacheRepositoryBase<T, String> among) {
    return id.map(among::findById).orElseGet(() -> Uni.createFrom().nullItem());
  }

  record Profile(String account, List<String> roles, MerchantName merchant, OutletName outlet) {
    static Profile of(String account, List<String> roles, Merchant merchant, Outlet outlet) {
      return new Profile(
          account,
          roles,
          merchant == null ? null : new MerchantName(merchant.id(), merchant.legalName()),
          outlet == null ? null : new OutletName(outlet.id(), outlet.name(), outlet.town()));
    }
  }

  record MerchantName(String merchantId, String legalName) {}

  record OutletName(String outletId, String name, String town) {}
}
