package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.AccountRole;
import fr.cvconnect.auth.provisioning.AccountHolder;
import fr.cvconnect.events.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An administrator's account stands: the merchant's registration is published. */
@ApplicationScoped
class MerchantAccounts implements AccountHolder {
  private final Merchants merchants;
  private final Outbox outbox;

  MerchantAccounts(Merchants merchants, Outbox outbox) {
    this.merchants = merchants;
    this.outbox = outbox;
  }

  @Override
  public AccountRole role() {
    return AccountRole.MERCHANT;
  }

  @Override
  public Uni<Void> opened(Account account) {
    return merchants
        .lock(account.merchantId())
        .chain(merchant -> outbox.record(merchant.publish(merchant.registered())));
  }
}
