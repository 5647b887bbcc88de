package fr.cvconnect.notification.fact;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A merchant joined; transfers are announced to its address. Its language is not read: it is always
 * the French that the mails are written in.
 */
public record MerchantRegistered(String merchantId, String legalName, String email)
    implements Fact.OfMerchant {
  /** One line without blanks, so that it can never become a second header of a mail. */
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

  public MerchantRegistered {
    Objects.requireNonNull(merchantId, "merchantId");
    Objects.requireNonNull(legalName, "legalName");
    if (!ADDRESS.matcher(email).matches()) {
      throw new IllegalArgumentException("not a mail address");
    }
  }
}
