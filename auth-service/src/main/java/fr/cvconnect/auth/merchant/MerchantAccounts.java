package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.AccountRole;
import fr.cvconnect.auth.provisioning.AccountHolder;
import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * An administrator's account: once it stands, the merchant's registration is published, and that it
 * is suspended if that has happened meanwhile.
 */
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
        .chain(merchant -> outbox.record(firstFactsOf(merchant)));
  }

  private static List<OutgoingFact> firstFactsOf(Merchant merchant) {
    List<OutgoingFact> facts = new ArrayList<>();
    facts.add(merchant.publish(merchant.registered()));
    if (merchant.isSuspended()) {
      facts.add(merchant.publish(merchant.suspension()));
    }
    return facts;
  }

  @Override
  public Uni<Boolean> admits(Account account) {
    return merchants.isSuspended(account.merchantId()).map(suspended -> !suspended);
  }
}
