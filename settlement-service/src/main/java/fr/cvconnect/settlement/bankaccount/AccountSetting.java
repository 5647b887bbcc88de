package fr.cvconnect.settlement.bankaccount;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.settlement.MerchantIds;
import fr.cvconnect.settlement.SettlementProblem;
import fr.cvconnect.settlement.merchant.Merchant;
import fr.cvconnect.settlement.merchant.Merchants;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Operations say where a merchant is paid. */
@ApplicationScoped
class AccountSetting {
  private static final Logger LOG = Logger.getLogger(AccountSetting.class);

  private final Transactions transactions;
  private final Merchants merchants;
  private final BankAccounts accounts;
  private final AccountChanges changes;
  private final InstantSource clock;

  AccountSetting(
      Transactions transactions,
      Merchants merchants,
      BankAccounts accounts,
      AccountChanges changes,
      InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.accounts = accounts;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * A merchant's account, with the merchant's name so that whoever set it sees whose it is.
   *
   * @param change empty if the account was the same before
   */
  record OfMerchant(Merchant merchant, BankAccount account, Optional<AccountChange> change) {}

  /**
   * Sets the account that a merchant is paid to.
   *
   * @param by the account that says so
   */
  Uni<OfMerchant> set(String merchantId, NewBankAccount.Checked wanted, String by) {
    return transactions
        .run(
            () ->
                existing(merchantId)
                    .chain(
                        merchant ->
                            change(merchant, wanted, new AccountChange.By(by, clock.instant()))))
        .invoke(AccountSetting::log);
  }

  /** Locked, so that two settings of one merchant's first account take turns. */
  private Uni<Merchant> existing(String merchantId) {
    Uni<Merchant> found =
        MerchantIds.isOne(merchantId) ? merchants.locked(merchantId) : Uni.createFrom().nullItem();
    return found
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    SettlementProblem.MERCHANT_NOT_FOUND, "No merchant " + merchantId + "."));
  }

  private Uni<OfMerchant> change(
      Merchant merchant, NewBankAccount.Checked wanted, AccountChange.By by) {
    return accounts
        .findById(merchant.merchantId())
        .onItem()
        .ifNull()
        .continueWith(() -> BankAccount.of(merchant.merchantId()))
        .map(account -> new OfMerchant(merchant, account, account.change(wanted, by)))
        .call(set -> accounts.persist(set.account()))
        .call(set -> keep(set.change()));
  }

  private Uni<Void> keep(Optional<AccountChange> change) {
    return change
        .map(made -> changes.persist(made).replaceWithVoid())
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static void log(OfMerchant set) {
    set.change()
        .ifPresent(
            change ->
                LOG.infof(
                    "merchant %s is paid to %s, says %s",
                    set.merchant().merchantId(), set.account().maskedIban(), change.changedBy()));
  }
}
