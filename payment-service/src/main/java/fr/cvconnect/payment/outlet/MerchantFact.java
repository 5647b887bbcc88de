package fr.cvconnect.payment.outlet;

/** auth-service's facts, as far as they matter here. */
public sealed interface MerchantFact {
  record MerchantRegistered(String merchantId, String legalName) implements MerchantFact {}

  record MerchantSuspended(String merchantId) implements MerchantFact {}

  record MerchantReinstated(String merchantId) implements MerchantFact {}

  record OutletOpened(String merchantId, String outletId, String name, String town)
      implements MerchantFact {}

  record OutletClosed(String outletId) implements MerchantFact {}
}
