package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.account.Email;
import java.util.Objects;

/**
 * What a merchant's convention with the scheme says.
 *
 * @param number six digits, given by the scheme and never by us; the merchant's id [seed]
 * @param email where the merchant is written to, about its account and its transfers
 */
public record Convention(
    String number,
    String legalName,
    Email email,
    Category category,
    Language language,
    Address address) {
  public Convention {
    if (!isNumber(number)) {
      throw new IllegalArgumentException("not a convention number: " + number);
    }
    Objects.requireNonNull(legalName);
    Objects.requireNonNull(email);
    Objects.requireNonNull(category);
    Objects.requireNonNull(language);
    Objects.requireNonNull(address);
  }

  /** Whether the text can be a convention's number: six digits. */
  public static boolean isNumber(String text) {
    return text.matches("[0-9]{6}");
  }
}
