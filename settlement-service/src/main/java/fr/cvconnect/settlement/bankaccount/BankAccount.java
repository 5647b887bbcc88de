package fr.cvconnect.settlement.bankaccount;

import fr.marcwrobel.jbanking.iban.Iban;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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

  static BankAccount of(String merchantId, Iban iban, String holder, Instant now) {
    BankAccount account = new BankAccount();
    account.merchantId = merchantId;
    account.change(iban, holder, now);
    return account;
  }

  /** Sets the account; the same one again changes nothing. */
  void change(Iban newIban, String newHolder, Instant now) {
    if (!newIban.toString().equals(iban) || !newHolder.equals(holder)) {
      iban = newIban.toString();
      holder = newHolder;
      updatedAt = now;
    }
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
