package fr.cvconnect.payment.debit;

import fr.cvconnect.payment.lifecycle.PaymentFact.DebitAnswer;
import fr.cvconnect.payment.lifecycle.PaymentFact.DebitRefused;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentValidated;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A debit that was answered, kept for ever: the same debit again changes nothing, and its id with
 * other content is never answered a second time.
 */
@Entity
@Table(name = "debit")
class AnsweredDebit {
  @Id private UUID debitId;
  private UUID paymentId;
  private byte[] contentHash;
  private Long amountCents;
  private Instant debitedAt;
  private String answer;
  private String reason;
  private Instant answeredAt;

  protected AnsweredDebit() {}

  AnsweredDebit(ReadDebit read, DebitAnswer given, Instant now) {
    debitId = read.debit().debitId();
    paymentId = read.debit().paymentId();
    contentHash = read.contentHash();
    amountCents = read.debit().amountCents();
    debitedAt = read.debit().debitedAt();
    answer = given.getClass().getSimpleName();
    reason =
        switch (given) {
          case PaymentValidated validated -> null;
          case DebitRefused refused -> refused.reason().name();
        };
    answeredAt = now;
  }

  UUID debitId() {
    return debitId;
  }

  /** The fact's name. */
  String answer() {
    return answer;
  }

  /** Why it was refused; empty if it was not. */
  String reason() {
    return reason == null ? "" : reason;
  }

  boolean isRefused() {
    return reason != null;
  }

  @Override
  public String toString() {
    return "debit %s of payment %s: %s %s".formatted(debitId, paymentId, answer, reason());
  }

  boolean hasContentOf(ReadDebit read) {
    return Arrays.equals(contentHash, read.contentHash());
  }
}
