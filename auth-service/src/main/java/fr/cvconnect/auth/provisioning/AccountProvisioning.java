package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.Backoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Does in Keycloak what is pending, one account per transaction.
 *
 * <p>The pending row and the account's stay locked from before Keycloak is asked until the fact is
 * recorded, so two replicas never work on one account, and a replica that dies lets go of it at
 * once. Whatever it had done in Keycloak by then the next attempt finds there, and does the rest.
 */
@ApplicationScoped
class AccountProvisioning implements PendingWork {
  private static final Logger LOG = Logger.getLogger(AccountProvisioning.class);

  private final Transactions transactions;
  private final Provisionings provisionings;
  private final Accounts accounts;
  private final AccountAlignment alignment;
  private final InstantSource machineTime;
  private final Backoff backoff;

  AccountProvisioning(
      Transactions transactions,
      Provisionings provisionings,
      Accounts accounts,
      AccountAlignment alignment,
      @MachineTime InstantSource machineTime,
      ProvisioningConfig config) {
    this.transactions = transactions;
    this.provisionings = provisionings;
    this.accounts = accounts;
    this.alignment = alignment;
    this.machineTime = machineTime;
    this.backoff = new Backoff(config.firstPause(), config.longestPause());
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public Uni<Boolean> doNext() {
    return transactions.run(
        () -> provisionings.lockNextDue(machineTime.instant()).chain(this::attempt));
  }

  /** As {@link #doNext}, for one account, due or not: all of it, until something fails. */
  Uni<Boolean> doFor(String accountId) {
    return transactions
        .run(() -> provisionings.lockNextOf(accountId).chain(this::attempt))
        .chain(done -> done ? doFor(accountId) : Uni.createFrom().item(false));
  }

  private Uni<Boolean> attempt(Provisioning due) {
    if (due == null) {
      return Uni.createFrom().item(false);
    }
    return accounts.findById(due.accountId()).chain(account -> attempt(due, account));
  }

  private Uni<Boolean> attempt(Provisioning due, Account account) {
    return alignment
        .inKeycloak(due, account)
        .onItemOrFailure()
        .transformToUni(
            (lifted, failure) ->
                failure == null
                    ? complete(due, account, lifted).replaceWith(true)
                    : Uni.createFrom().item(() -> postpone(due, failure)));
  }

  private Uni<Void> complete(Provisioning due, Account account, boolean lifted) {
    return provisionings.delete(due).chain(() -> alignment.here(account, lifted));
  }

  /** It is not done, as far as we know; the next attempt comes later. */
  private boolean postpone(Provisioning due, Throwable failure) {
    Duration pause = due.postpone(failure.toString(), backoff, machineTime.instant());
    LOG.warnf("account %s: not done in Keycloak, again in %s: %s", due.accountId(), pause, failure);
    return false;
  }

  @Override
  public Uni<Long> waiting() {
    return transactions.run(provisionings::count);
  }
}
