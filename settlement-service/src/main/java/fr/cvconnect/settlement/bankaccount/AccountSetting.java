package fr.cvconnect.settlement.bankaccount;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.settlement.SettlementProblem;
import fr.cvconnect.settlement.merchant.Merchant;
import fr.cvconnect.settlement.merchant.Merchants;
import fr.cvconnect.web.ProblemException;
import fr.marcwrobel.jbanking.iban.Iban;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Operations say where a merchant is paid. */
@ApplicationScoped
class AccountSetting {
  private static final Logger LOG = Logger.getLogger(AccountSetting.class);

  private final Transactions transactions;
  private final Merchants merchants;
  private final BankAccounts accounts;
  private final InstantSource clock;

  AccountSetting(
      Transactions transactions, Merchants merchants, BankAccounts accounts, InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A merchant's account, with the merchant's name so that whoever set it sees whose it is. */
  record OfMerchant(Merchant merchant, BankAccount account) {}

  Uni<OfMerchant> set(String merchantId, Iban iban, String holder) {
    return transactions.run(
        () -> existing(merchantId).chain(merchant -> change(merchant, iban, holder)));
  }

  /** Locked, so that two settings of one merchant's first account take turns. */
  private Uni<Merchant> existing(String merchantId) {
    return merchants
        .locked(merchantId)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new ProblemException(
                    SettlementProblem.MERCHANT_NOT_FOUND, "No merchant " + merchantId + "."));
  }

  private Uni<OfMerchant> change(Merchant merchant, Iban iban, String holder) {
    Instant now = clock.instant();
    String id = merchant.merchantId();
    return accounts
        .findById(id)
        .onItem()
        .ifNotNull()
        .invoke(account -> account.change(iban, holder, now))
        .onItem()
        .ifNull()
        .switchTo(() -> accounts.persist(BankAccount.of(id, iban, holder, now)))
        .invoke(account -> LOG.infof("merchant %s is paid to %s", id, account.maskedIban()))
        .map(account -> new OfMerchant(merchant, account));
  }
}
