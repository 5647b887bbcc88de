package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.AccountRole;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountHolder;
import fr.cvconnect.events.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An outlet's account stands: its opening is published, among the facts of its merchant. */
@ApplicationScoped
class OutletAccounts implements AccountHolder {
  private final Merchants merchants;
  private final Outlets outlets;
  private final Outbox outbox;

  OutletAccounts(Merchants merchants, Outlets outlets, Outbox outbox) {
    this.merchants = merchants;
    this.outlets = outlets;
    this.outbox = outbox;
  }

  @Override
  public AccountRole role() {
    return AccountRole.OUTLET;
  }

  @Override
  public Uni<Void> opened(Account account) {
    return merchants
        .lock(account.merchantId())
        .chain(merchant -> outlets.findById(account.id()).chain(it -> publish(merchant, it)));
  }

  private Uni<Void> publish(Merchant merchant, Outlet outlet) {
    return outbox.record(merchant.publish(outlet.opened()));
  }
}
