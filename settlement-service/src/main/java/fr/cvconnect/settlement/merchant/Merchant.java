package fr.cvconnect.settlement.merchant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A merchant as auth-service last described it. */
@Entity
@Table(name = "merchant")
public class Merchant {
  @Id private String merchantId;
  private String legalName;
  private String category;
  private long sequence;

  protected Merchant() {}

  static Merchant of(MerchantRegistered registered, long sequence) {
    Merchant merchant = new Merchant();
    merchant.merchantId = registered.merchantId();
    merchant.describe(registered, sequence);
    return merchant;
  }

  /** Facts come in any order after a replay: one older than what is known changes nothing. */
  void learn(MerchantRegistered registered, long factSequence) {
    if (factSequence > sequence) {
      describe(registered, factSequence);
    }
  }

  private void describe(MerchantRegistered registered, long factSequence) {
    legalName = registered.legalName();
    category = registered.category();
    sequence = factSequence;
  }

  public String merchantId() {
    return merchantId;
  }

  public String legalName() {
    return legalName;
  }
}
