package fr.cvconnect.notification.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.Ids;
import fr.cvconnect.events.tick.Backoff;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.notification.fact.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail about one transfer: due, sent, or given up after too many attempts.
 *
 * <p>It keeps the fact it tells and not the text, which is written when it is sent: only then the
 * merchant's address and name are sure to be known.
 */
@Entity
class Mail {
  private static final int LONGEST_ERROR = 300;

  @Id private UUID id;

  @Column(name = "transfer_id")
  private UUID transferId;

  @Enumerated(EnumType.STRING)
  private MailKind kind;

  @Column(name = "merchant_id")
  private String merchantId;

  private String body;
  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "given_up_at")
  private Instant givenUpAt;

  protected Mail() {}

  /** A mail that tells the fact and is due now. */
  static Mail about(Fact.OfTransfer transfer, String json, Instant now) {
    Mail mail = new Mail();
    mail.id = Ids.next();
    mail.transferId = transfer.transferId();
    mail.kind = MailKind.of(transfer);
    mail.merchantId = transfer.merchantId();
    mail.body = json;
    mail.nextAttemptAt = now;
    return mail;
  }

  void sent(Instant now) {
    attempts++;
    lastError = null;
    sentAt = now;
  }

  /** Is due again after a pause, or given up. */
  void failed(String error, Instant now, Retries retries) {
    attempts++;
    lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
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

  UUID transferId() {
    return transferId;
  }

  MailKind kind() {
    return kind;
  }

  String merchantId() {
    return merchantId;
  }

  /** The fact it tells, as JSON. */
  String body() {
    return body;
  }

  /** What it tells. */
  Fact.OfTransfer transfer() {
    try {
      return WireJson.tolerant().readValue(body, kind.fact());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("mail " + id + " keeps no " + kind, impossible);
    }
  }

  int attempts() {
    return attempts;
  }

  Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  Instant givenUpAt() {
    return givenUpAt;
  }
}
