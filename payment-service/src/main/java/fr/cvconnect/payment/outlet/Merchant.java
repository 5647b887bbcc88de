package fr.cvconnect.payment.outlet;

import fr.cvconnect.payment.outlet.MerchantFact.MerchantRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A convention holder, 6 digits: the name a customer reads before paying. */
@Entity
@Table(name = "merchant")
public class Merchant {
  @Id private String merchantId;
  private String legalName;
  private boolean suspended;
  private long standingSequence;

  protected Merchant() {}

  Merchant(MerchantRegistered registered) {
    this.merchantId = registered.merchantId();
    rewrite(registered);
  }

  final void rewrite(MerchantRegistered registered) {
    this.legalName = registered.legalName();
  }

  /**
   * @param sequence of the fact that says so; an older one than was read before changes nothing
   */
  void stand(boolean nowSuspended, long sequence) {
    if (sequence > standingSequence) {
      suspended = nowSuspended;
      standingSequence = sequence;
    }
  }

  public String legalName() {
    return legalName;
  }
}
