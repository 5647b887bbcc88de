package fr.cvconnect.payment.outlet;

import fr.cvconnect.payment.outlet.MerchantFact.OutletOpened;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;

/** A place that collects payments: 12 digits, of the merchant with the first 6 of them. */
@Entity
@Table(name = "outlet")
public class Outlet {
  @Id private String outletId;
  private String merchantId;
  private String name;
  private String town;
  private boolean closed;

  /** Read with the outlet itself, since every request for a payment asks both. */
  @Formula("(select m.suspended from merchant m where m.merchant_id = merchant_id)")
  private Boolean merchantSuspended;

  protected Outlet() {}

  Outlet(OutletOpened opened) {
    this.outletId = opened.outletId();
    rewrite(opened);
  }

  final void rewrite(OutletOpened opened) {
    this.merchantId = opened.merchantId();
    this.name = opened.name();
    this.town = opened.town();
  }

  /** It stays closed, whatever is said of it afterwards. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isMerchantSuspended() {
    return Boolean.TRUE.equals(merchantSuspended);
  }

  public String outletId() {
    return outletId;
  }

  public String merchantId() {
    return merchantId;
  }

  public String name() {
    return name;
  }

  public String town() {
    return town;
  }
}
