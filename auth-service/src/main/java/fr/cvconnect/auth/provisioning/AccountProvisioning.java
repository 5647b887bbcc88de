package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.keycloak.KeycloakAccounts;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Opens accounts in Keycloak, one per transaction.
 *
 * <p>The pending row stays locked from before Keycloak is asked until the fact is recorded, so two
 * replicas never work on one account, and a replica that dies lets go of it at once. Whatever it
 * had done in Keycloak by then the next attempt finds there, and does the rest.
 */
@ApplicationScoped
class AccountProvisioning {
  private final Transactions transactions;
  private final Provisionings provisionings;
  private final KeycloakAccounts keycloak;
  private final AccountOpening opening;
  private final InstantSource machineTime;

  AccountProvisioning(
      Transactions transactions,
      Provisionings provisionings,
      KeycloakAccounts keycloak,
      AccountOpening opening,
      @MachineTime InstantSource machineTime) {
    this.transactions = transactions;
    this.provisionings = provisionings;
    this.keycloak = keycloak;
    this.opening = opening;
    this.machineTime = machineTime;
  }

  /** Tries the account due for longest; says whether it opened one, so there may be more. */
  Uni<Boolean> openNext() {
    return transactions.run(
        () -> provisionings.lockNextDue(machineTime.instant()).chain(this::open));
  }

  private Uni<Boolean> open(Account account) {
    if (account == null) {
      return Uni.createFrom().item(false);
    }
    return keycloak
        .open(account)
        .onItemOrFailure()
        .transformToUni(
            (stands, failure) ->
                failure == null
                    ? opening.complete(account).replaceWith(true)
                    : opening.postpone(account, failure).replaceWith(false));
  }

  /** How many accounts are not open yet. */
  Uni<Long> waiting() {
    return transactions.run(provisionings::count);
  }
}
