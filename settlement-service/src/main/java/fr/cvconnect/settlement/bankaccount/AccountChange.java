package fr.cvconnect.settlement.bankaccount;

import fr.cvconnect.events.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody said where a merchant is paid. It stays, so that every earlier account is known too. */
@Entity
@Table(name = "bank_account_change")
class AccountChange {
  @Id private UUID changeId;
  private String merchantId;
  private String iban;
  private String holder;
  private Instant changedAt;
  private String changedBy;

  protected AccountChange() {}

  static AccountChange of(String merchantId, NewBankAccount.Checked account, By by) {
    AccountChange change = new AccountChange();
    change.changeId = Ids.next();
    change.merchantId = merchantId;
    change.iban = account.iban().toString();
    change.holder = account.holder();
    change.changedAt = by.at();
    change.changedBy = by.account();
    return change;
  }

  /** Which account changes something, and when. */
  record By(String account, Instant at) {}

  String changedBy() {
    return changedBy;
  }
}
