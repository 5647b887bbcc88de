package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.events.MachineTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Where accounts are asked for. */
@ApplicationScoped
public class AccountRequests {
  private final Accounts accounts;
  private final Provisionings provisionings;
  private final ProvisioningLoop loop;
  private final InstantSource machineTime;

  AccountRequests(
      Accounts accounts,
      Provisionings provisionings,
      ProvisioningLoop loop,
      @MachineTime InstantSource machineTime) {
    this.accounts = accounts;
    this.provisionings = provisionings;
    this.loop = loop;
    this.machineTime = machineTime;
  }

  /**
   * Stores the request in the caller's transaction: with what the account is for, or not at all.
   */
  public Uni<Void> request(Account account) {
    return accounts
        .persist(account)
        .chain(() -> provisionings.persist(Provisioning.of(account, machineTime.instant())))
        .replaceWithVoid();
  }

  /** Says that a request was committed just now, so that its account does not wait for a tick. */
  public void soon() {
    loop.wake();
  }
}
