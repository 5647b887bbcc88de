package fr.cvconnect.auth.mail;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.tick.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail to the holder of an account: due, sent, or given up after too many attempts.
 *
 * <p>It keeps neither the text nor a link, both are made anew for each attempt.
 */
@Entity
class Mail {
  private static final int LONGEST_FAILURE = 300;

  @Id private UUID id;

  @Column(name = "account_id")
  private String accountId;

  @Enumerated(EnumType.STRING)
  private MailKind kind;

  @Column(name = "written_at")
  private Instant writtenAt;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_failure")
  private String lastFailure;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "given_up_at")
  private Instant givenUpAt;

  protected Mail() {}

  /** A mail that is due now. */
  static Mail to(String accountId, MailKind kind, Instant now) {
    Mail mail = new Mail();
    mail.id = Ids.next();
    mail.accountId = accountId;
    mail.kind = kind;
    mail.writtenAt = now;
    mail.nextAttemptAt = now;
    return mail;
  }

  /**
   * Before it is sent: whoever does it has that long, and nobody else tries meanwhile.
   *
   * @param lease longer than the mail server may take
   */
  void begin(Instant now, Duration lease) {
    attempts++;
    nextAttemptAt = now.plus(lease);
  }

  void sent(Instant now) {
    lastFailure = null;
    sentAt = now;
  }

  /** Is due again after a pause, or given up. */
  void failed(String failure, Instant now, Retries retries) {
    lastFailure =
        failure.length() > LONGEST_FAILURE ? failure.substring(0, LONGEST_FAILURE) : failure;
    if (attempts >= retries.attempts()) {
      givenUpAt = now;
    } else {
      nextAttemptAt = now.plus(retries.pauseAfter(attempts));
    }
  }

  /** How patient one is with a mail server. */
  record Retries(Backoff pauses, int attempts) {
    Retries(MailConfig config) {
      this(new Backoff(config.firstPause(), config.longestPause()), config.attempts());
    }

    Duration pauseAfter(int failures) {
      return pauses.pauseAfter(failures - 1);
    }
  }

  UUID id() {
    return id;
  }

  String accountId() {
    return accountId;
  }

  MailKind kind() {
    return kind;
  }

  Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  Instant givenUpAt() {
    return givenUpAt;
  }
}
