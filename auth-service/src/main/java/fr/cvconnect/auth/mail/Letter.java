package fr.cvconnect.auth.mail;

import fr.cvconnect.auth.account.Account;
import java.time.Duration;
import java.util.UUID;

/**
 * A mail that is to be sent now.
 *
 * @param mailId of its row
 * @param link where its reader chooses a password, a secret; null if it has none
 * @param ttl how long the link works; null if it has none
 */
record Letter(UUID mailId, MailKind kind, Account account, String link, Duration ttl) {
  /** For logs: {@code d***@camping-les-pins.example}. */
  String maskedEmail() {
    String email = account.email();
    return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
  }

  @Override
  public String toString() {
    return "Letter[" + mailId + ", " + kind + "]";
  }
}
