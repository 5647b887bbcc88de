package fr.cvconnect.auth.blocking;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.MerchantFact.AccountUnblocked;
import fr.cvconnect.auth.merchant.MerchantFact.BlockCause;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountNews;
import fr.cvconnect.events.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Publishes that a new password unblocked an account, among the facts of its merchant. */
@ApplicationScoped
class Unblocking implements AccountNews {
  private final Merchants merchants;
  private final Outbox outbox;
  private final InstantSource clock;

  Unblocking(Merchants merchants, Outbox outbox, InstantSource clock) {
    this.merchants = merchants;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Uni<Void> unblocked(Account account) {
    return merchants
        .lock(account.merchantId())
        .chain(merchant -> outbox.record(merchant.publish(factOf(merchant, account))));
  }

  private AccountUnblocked factOf(Merchant merchant, Account account) {
    return new AccountUnblocked(
        merchant.id(), account.id(), BlockCause.WRONG_PASSWORDS, clock.instant());
  }
}
