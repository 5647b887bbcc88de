package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.auth.pending.PendingConfig;
import fr.cvconnect.auth.pending.PendingWork;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Does in Keycloak what is pending about accounts. */
@Singleton
class AccountProvisioning extends PendingWork<Provisioning> {
  private final Provisionings provisionings;
  private final Accounts accounts;
  private final AccountAlignment alignment;

  AccountProvisioning(
      Transactions transactions,
      Provisionings provisionings,
      Accounts accounts,
      AccountAlignment alignment,
      @MachineTime InstantSource machineTime,
      PendingConfig config) {
    super(transactions, machineTime, config);
    this.provisionings = provisionings;
    this.accounts = accounts;
    this.alignment = alignment;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  protected Uni<Provisioning> lockNextDue() {
    return provisionings.lockNextDue();
  }

  /** Does what waits for one account, due or not: all of it, until something fails. */
  Uni<Boolean> doFor(String accountId) {
    return doOne(() -> provisionings.lockNextOf(accountId))
        .chain(done -> done ? doFor(accountId) : Uni.createFrom().item(false));
  }

  @Override
  protected Uni<Supplier<Uni<Void>>> inKeycloak(Provisioning due) {
    return accounts
        .findById(due.accountId())
        .chain(
            account ->
                alignment.inKeycloak(due, account).map(done -> () -> complete(due, account, done)));
  }

  private Uni<Void> complete(Provisioning due, Account account, AccountAlignment.Done done) {
    return provisionings.delete(due).chain(() -> alignment.here(account, done));
  }

  @Override
  protected Uni<Long> count() {
    return provisionings.count();
  }
}
