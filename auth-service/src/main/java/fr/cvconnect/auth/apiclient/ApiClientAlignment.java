package fr.cvconnect.auth.apiclient;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakPrograms;
import fr.cvconnect.auth.keycloak.Program;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.outlet.Outlet;
import fr.cvconnect.auth.outlet.Outlets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a client in Keycloak what it has to be by now. */
@ApplicationScoped
class ApiClientAlignment {
  private final KeycloakPrograms keycloak;
  private final Merchants merchants;
  private final Outlets outlets;

  ApiClientAlignment(KeycloakPrograms keycloak, Merchants merchants, Outlets outlets) {
    this.keycloak = keycloak;
    this.merchants = merchants;
    this.outlets = outlets;
  }

  Uni<Void> align(ApiClient client) {
    return client.isRevoked()
        ? keycloak.remove(client.id())
        : openOutlets(client)
            .chain(
                open ->
                    merchants
                        .isSuspended(client.merchantId())
                        .chain(suspended -> keycloak.align(program(client, open, suspended))));
  }

  private Uni<Optional<Set<String>>> openOutlets(ApiClient client) {
    return client
        .outletIds()
        .map(
            granted ->
                outlets
                    .openAmong(client.merchantId(), granted)
                    .map(ApiClientAlignment::ids)
                    .map(Optional::of))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private static Set<String> ids(List<Outlet> outlets) {
    return outlets.stream().map(Outlet::id).collect(Collectors.toSet());
  }

  /**
   * One whose outlets are all closed does not sign in, and keeps what it was granted: without any
   * outlet its tokens would open all of the merchant's.
   */
  private static Program program(ApiClient client, Optional<Set<String>> open, boolean suspended) {
    boolean allClosed = open.filter(Set::isEmpty).isPresent();
    return new Program(
        client.id(),
        client.name(),
        Account.claims(client.merchantId(), allClosed ? client.outletIds() : open),
        !suspended && !allClosed);
  }
}
