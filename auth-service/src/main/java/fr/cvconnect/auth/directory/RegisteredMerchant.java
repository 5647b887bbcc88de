package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.merchant.Address;
import fr.cvconnect.auth.merchant.Category;
import fr.cvconnect.auth.merchant.Language;
import java.time.Instant;

/**
 * All that is known of a merchant but its outlets, which may be many.
 *
 * @param language ISO 639-1
 * @param suspendedAt null if it is not suspended, as is {@code suspendedBy}
 * @param account its administrator's
 */
record RegisteredMerchant(
    String merchantId,
    String legalName,
    String email,
    Category category,
    String language,
    Address address,
    Instant registeredAt,
    Instant suspendedAt,
    String suspendedBy,
    AccountStanding account) {

  /** A row as {@link Directory} reads it. */
  record Row(
      String id,
      String legalName,
      String email,
      Category category,
      Language language,
      String street,
      String postalCode,
      String town,
      Instant registeredAt,
      Instant suspendedAt,
      String suspendedBy,
      Account account) {
    RegisteredMerchant merchant() {
      return new RegisteredMerchant(
          id,
          legalName,
          email,
          category,
          language.code(),
          new Address(street, postalCode, town),
          registeredAt,
          suspendedAt,
          suspendedBy,
          AccountStanding.of(account));
    }
  }
}
