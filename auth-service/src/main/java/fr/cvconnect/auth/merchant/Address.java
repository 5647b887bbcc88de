package fr.cvconnect.auth.merchant;

import java.util.Objects;

/**
 * Where a merchant is established in France: {@code 12 avenue de la Plage, 40600 Biscarrosse}.
 *
 * @param postalCode five digits
 */
public record Address(String street, String postalCode, String town) {
  public Address {
    Objects.requireNonNull(street);
    Objects.requireNonNull(town);
    if (!postalCode.matches("[0-9]{5}")) {
      throw new IllegalArgumentException("not a postal code: " + postalCode);
    }
  }
}
