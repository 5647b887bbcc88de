package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAccounts;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes an account in Keycloak what it has to be by now, whichever request it is done for, and
 * publishes the first time that it stands.
 */
@ApplicationScoped
class AccountAlignment {
  private static final Logger LOG = Logger.getLogger(AccountAlignment.class);

  private final KeycloakAccounts keycloak;
  private final List<AccountHolder> holders;
  private final InstantSource clock;

  AccountAlignment(
      KeycloakAccounts keycloak, @All List<AccountHolder> holders, InstantSource clock) {
    this.keycloak = keycloak;
    this.holders = holders;
    this.clock = clock;
  }

  /** In Keycloak: it stands, and signs in or does not. */
  Uni<Void> inKeycloak(Account account) {
    return holderOf(account)
        .admits(account)
        .chain(
            admitted ->
                keycloak
                    .align(account, admitted)
                    .invoke(() -> LOG.infof("account %s: %s", account.id(), state(admitted))));
  }

  private static String state(boolean admitted) {
    return admitted ? "stands in Keycloak" : "is shut out in Keycloak";
  }

  /** Here, afterwards: an account that was not open is, and the fact may be known. */
  Uni<Void> here(Account account) {
    if (account.isOpen()) {
      return Uni.createFrom().voidItem();
    }
    account.open(clock.instant());
    return holderOf(account).opened(account);
  }

  private AccountHolder holderOf(Account account) {
    return holders.stream()
        .filter(holder -> holder.role() == account.role())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody holds accounts " + account.role()));
  }
}
