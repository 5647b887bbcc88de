package fr.cvconnect.settlement.bankaccount;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Where a merchant is paid from the next closing on; transfers already made keep theirs. */
@Entity
@Table(name = "bank_account")
public class BankAccount {
  private static final int SHOWN_AT_EITHER_END = 4;

  @Id private String merchantId;
  private String iban;
  private String holder;
  private Instant updatedAt;

  protected BankAccount() {}

  /** A merchant's account before anybody has said which it is. */
  static BankAccount of(String merchantId) {
    BankAccount account = new BankAccount();
    account.merchantId = merchantId;
    return account;
  }

  /** Sets the account; empty if it is the same already, which changes nothing. */
  Optional<AccountChange> change(NewBankAccount.Checked wanted, AccountChange.By by) {
    if (wanted.iban().toString().equals(iban) && wanted.holder().equals(holder)) {
      return Optional.empty();
    }
    iban = wanted.iban().toString();
    holder = wanted.holder();
    updatedAt = by.at();
    return Optional.of(AccountChange.of(merchantId, wanted, by));
  }

  /** Enough to recognise the account by, not to use it: {@code FR76*******************0189}. */
  String maskedIban() {
    int hidden = iban.length() - 2 * SHOWN_AT_EITHER_END;
    return iban.substring(0, SHOWN_AT_EITHER_END)
        + "*".repeat(hidden)
        + iban.substring(iban.length() - SHOWN_AT_EITHER_END);
  }

  String holder() {
    return holder;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
