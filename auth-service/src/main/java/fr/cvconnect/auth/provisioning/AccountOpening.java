package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.events.MachineTime;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** What an attempt to open an account in Keycloak leads to here. */
@ApplicationScoped
class AccountOpening {
  private static final Logger LOG = Logger.getLogger(AccountOpening.class);

  private final Provisionings provisionings;
  private final List<AccountHolder> holders;
  private final InstantSource clock;
  private final InstantSource machineTime;
  private final Backoff backoff;

  AccountOpening(
      Provisionings provisionings,
      @All List<AccountHolder> holders,
      InstantSource clock,
      @MachineTime InstantSource machineTime,
      ProvisioningConfig config) {
    this.provisionings = provisionings;
    this.holders = holders;
    this.clock = clock;
    this.machineTime = machineTime;
    this.backoff = new Backoff(config.firstPause(), config.longestPause());
  }

  /** It stands: the account is open, nothing is pending, the fact may be known. */
  Uni<Void> complete(Account account) {
    account.open(clock.instant());
    return provisionings
        .deleteById(account.id())
        .chain(() -> holderOf(account).opened(account))
        .invoke(() -> LOG.infof("account %s is open", account.id()));
  }

  private AccountHolder holderOf(Account account) {
    return holders.stream()
        .filter(holder -> holder.role() == account.role())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody holds accounts " + account.role()));
  }

  /** It does not stand yet, as far as we know; the next attempt comes later. */
  Uni<Void> postpone(Account account, Throwable failure) {
    return provisionings
        .findById(account.id())
        .invoke(
            provisioning -> {
              Duration pause =
                  provisioning.postpone(failure.toString(), backoff, machineTime.instant());
              LOG.warnf(
                  "account %s: not opened in Keycloak, again in %s: %s",
                  account.id(), pause, failure);
            })
        .replaceWithVoid();
  }
}
