package fr.cvconnect.settlement.merchant;

import java.util.Objects;

/** auth-service registered a merchant; of its contact data nothing is kept here but the name. */
public record MerchantRegistered(String merchantId, String legalName, String category) {
  public MerchantRegistered {
    Objects.requireNonNull(merchantId, "merchantId");
    Objects.requireNonNull(legalName, "legalName");
    Objects.requireNonNull(category, "category");
  }
}
