package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.AccountRole;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountHolder;
import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * An outlet's account: once it stands, the outlet's opening is published among the facts of its
 * merchant, and its closure if that has happened meanwhile.
 */
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
    List<OutgoingFact> facts = new ArrayList<>();
    facts.add(merchant.publish(outlet.opened()));
    if (outlet.isClosed()) {
      facts.add(merchant.publish(outlet.closure()));
    }
    return outbox.record(facts);
  }

  @Override
  public Uni<Boolean> admits(Account account) {
    return outlets
        .isClosed(account.id())
        .chain(
            closed ->
                merchants
                    .isSuspended(account.merchantId())
                    .map(suspended -> !closed && !suspended));
  }
}
