package fr.cvconnect.auth.account;

import java.util.regex.Pattern;

/**
 * One e-mail address, {@code accueil@camping-les-pins.example}.
 *
 * <p>ASCII only, without quotes or comments: narrower than the standard and than what Keycloak
 * takes, so that an address accepted here is never refused there, which would leave an account
 * unopened for ever.
 */
public record Email(String address) {
  /** Of a mailbox, RFC 5321. */
  public static final int LONGEST = 254;

  private static final int LONGEST_LOCAL_PART = 64;

  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+)"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  public Email {
    if (!isWellFormed(address)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  public static boolean isWellFormed(String text) {
    return text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_LOCAL_PART
        && FORM.matcher(text).matches();
  }
}
