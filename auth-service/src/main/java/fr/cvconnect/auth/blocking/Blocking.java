package fr.cvconnect.auth.blocking;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.MerchantFact;
import fr.cvconnect.auth.merchant.MerchantFact.AccountBlocked;
import fr.cvconnect.auth.merchant.MerchantFact.AccountUnblocked;
import fr.cvconnect.auth.merchant.MerchantFact.BlockCause;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Operations blocks an account, and lifts its own blocks: not what wrong passwords, a suspension or
 * a closure did.
 */
@ApplicationScoped
class Blocking {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Merchants merchants;
  private final AccountRequests requests;
  private final Outbox outbox;
  private final InstantSource clock;

  Blocking(
      Transactions transactions,
      Accounts accounts,
      Merchants merchants,
      AccountRequests requests,
      Outbox outbox,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.merchants = merchants;
    this.requests = requests;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Blocks it unless it is blocked by operations already. */
  Uni<Account> block(String accountId, String by) {
    return change(accountId, account -> account.isBlocked() ? nothing() : blockNow(account, by));
  }

  private Uni<Void> blockNow(Account account, String by) {
    Instant now = clock.instant();
    account.block(by, now);
    return tell(
        account,
        merchant -> new AccountBlocked(merchant.id(), account.id(), BlockCause.OPERATIONS, now));
  }

  /** Lifts operations' own block if there is one. */
  Uni<Account> unblock(String accountId) {
    return change(accountId, account -> account.isBlocked() ? unblockNow(account) : nothing());
  }

  private Uni<Void> unblockNow(Account account) {
    account.unblock();
    return tell(
        account,
        merchant ->
            new AccountUnblocked(
                merchant.id(), account.id(), BlockCause.OPERATIONS, clock.instant()));
  }

  private Uni<Account> change(String accountId, Function<Account, Uni<Void>> change) {
    return transactions.run(() -> opened(accountId).call(change::apply)).invoke(requests::soon);
  }

  /** One that does not stand yet exists for nobody. */
  private Uni<Account> opened(String accountId) {
    Uni<Account> found =
        Account.isId(accountId) ? accounts.lock(accountId) : Uni.createFrom().nullItem();
    return found
        .map(account -> account != null && account.isOpen() ? account : null)
        .onItem()
        .ifNull()
        .failWith(
            () -> new ProblemException(AuthProblem.ACCOUNT_NOT_FOUND, "Nobody signs in with it."));
  }

  private Uni<Void> tell(Account account, Function<Merchant, MerchantFact> fact) {
    return merchants
        .lock(account.merchantId())
        .chain(merchant -> outbox.record(merchant.publish(fact.apply(merchant))))
        .chain(() -> requests.align(account.id()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
