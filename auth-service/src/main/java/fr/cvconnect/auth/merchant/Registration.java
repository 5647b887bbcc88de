package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Operations registers a merchant: the merchant and the wish for its account, in one step. */
@ApplicationScoped
class Registration {
  private final Transactions transactions;
  private final Merchants merchants;
  private final AccountRequests accounts;
  private final InstantSource clock;

  Registration(
      Transactions transactions,
      Merchants merchants,
      AccountRequests accounts,
      InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.accounts = accounts;
    this.clock = clock;
  }

  Uni<Void> register(Convention convention) {
    Instant now = clock.instant();
    Merchant merchant = Merchant.register(convention, now);
    Account administrator = Account.ofMerchant(merchant.id(), convention.email(), now);
    return transactions
        .run(() -> merchants.add(merchant).chain(() -> accounts.request(administrator)))
        .invoke(accounts::soon);
  }
}
