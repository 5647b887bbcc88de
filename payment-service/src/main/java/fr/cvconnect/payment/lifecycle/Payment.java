package fr.cvconnect.payment.lifecycle;

import fr.cvconnect.payment.lifecycle.PaymentFact.DebitAnswer;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentCancelled;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentExpired;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentRequested;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentScanned;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentValidated;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One request for one amount, resolved at most once: a waiting request becomes validated, expired
 * or cancelled, and then never changes again [seed].
 *
 * <p>Every method that changes it returns the fact to publish; {@link #sequence()} is that fact's.
 */
@Entity
@Table(name = "payment")
public class Payment {
  public static final String CURRENCY = "EUR";

  /** How much earlier than the request a debit may claim to be: clocks differ a little [choice]. */
  static final Duration EARLIEST_DEBIT = Duration.ofSeconds(60);

  @Id private UUID id;
  private String merchantId;
  private String outletId;

  @Enumerated(EnumType.STRING)
  private PaymentKind kind;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  private String cartNumber;
  private String label;
  private String customerReference;
  private String sellerId;
  private long requestedCents;
  private Long receivedCents;
  private String currency;
  private String requestedBy;
  private Instant createdAt;
  private Instant updatedAt;
  private Instant expiresAt;
  private Instant scannedAt;
  private String token;
  private String shortCode;
  private UUID debitId;
  private LocalDate businessDate;
  private long sequence;

  protected Payment() {}

  /** Where and by whom a payment is asked for. */
  public record Origin(String merchantId, String outletId, String requestedBy) {}

  /** A new request, waiting from now until it has lived its time. */
  public static Payment request(
      UUID id, Origin origin, PaymentTerms terms, RequestSecrets secrets, Lifetime lifetime) {
    Payment payment = new Payment();
    payment.id = id;
    payment.merchantId = origin.merchantId();
    payment.outletId = origin.outletId();
    payment.requestedBy = origin.requestedBy();
    payment.kind = PaymentKind.IMMEDIATE;
    payment.status = PaymentStatus.WAITING;
    payment.cartNumber = terms.cartNumber();
    payment.label = terms.label();
    payment.customerReference = terms.customerReference();
    payment.sellerId = terms.sellerId();
    payment.requestedCents = terms.amountCents();
    payment.currency = CURRENCY;
    payment.createdAt = lifetime.from();
    payment.updatedAt = lifetime.from();
    payment.expiresAt = lifetime.until();
    payment.token = secrets.token();
    payment.shortCode = secrets.shortCode();
    payment.sequence = 1;
    return payment;
  }

  /** From when until when a request waits; a debit made at its last instant still counts. */
  public record Lifetime(Instant from, Instant until) {
    public static Lifetime of(Instant from, Duration ttl) {
      return new Lifetime(from, from.plus(ttl));
    }
  }

  /** The fact of its creation. */
  public PaymentRequested requested() {
    return new PaymentRequested(
        id,
        merchantId,
        outletId,
        cartNumber,
        sellerId,
        kind,
        requestedCents,
        currency,
        requestedBy,
        createdAt,
        expiresAt);
  }

  /** Whether a look-up by the wallet is news: the first one while the request waits. */
  public boolean isUnseen() {
    return isWaiting() && scannedAt == null;
  }

  public PaymentScanned scan(Instant now) {
    require(isUnseen());
    scannedAt = now;
    changed(now);
    return new PaymentScanned(id, merchantId, outletId, now);
  }

  public PaymentCancelled cancel(String cancelledBy, Instant now) {
    become(PaymentStatus.CANCELLED, now);
    return new PaymentCancelled(
        id, merchantId, outletId, cartNumber, requestedCents, currency, now, cancelledBy);
  }

  /** To be called only once no debit made in time can be unread any more. */
  public PaymentExpired expire(Instant now) {
    become(PaymentStatus.EXPIRED, now);
    return new PaymentExpired(id, merchantId, outletId, cartNumber, requestedCents, currency, now);
  }

  /** The one answer to a debit for this payment; a partial amount is a normal success [seed]. */
  public DebitAnswer answer(Debit debit, LocalDate debitDate, Instant now) {
    RefusalReason reason = DebitRules.refusal(debit, this, now);
    if (reason != null) {
      sequence++;
      return debit.refused(reason, now);
    }
    become(PaymentStatus.VALIDATED, now);
    receivedCents = debit.amountCents();
    debitId = debit.debitId();
    businessDate = debitDate;
    return validated();
  }

  /** The fact of its validation; the same again whenever it is asked for. */
  public PaymentValidated validated() {
    require(status == PaymentStatus.VALIDATED);
    return new PaymentValidated(
        id,
        merchantId,
        outletId,
        cartNumber,
        sellerId,
        debitId,
        requestedCents,
        receivedCents,
        remainingCents(),
        currency,
        updatedAt,
        businessDate);
  }

  private void become(PaymentStatus end, Instant now) {
    require(isWaiting());
    status = end;
    changed(now);
  }

  private void changed(Instant now) {
    updatedAt = now;
    sequence++;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalStateException("payment " + id + " is " + status);
    }
  }

  public boolean isWaiting() {
    return status == PaymentStatus.WAITING;
  }

  /** Null while waiting and when expired; 0 when cancelled [seed]. */
  public Long receivedCents() {
    return status == PaymentStatus.CANCELLED ? Long.valueOf(0) : receivedCents;
  }

  /** What the merchant collects by other means; known once validated. */
  public Long remainingCents() {
    return receivedCents == null ? null : Math.subtractExact(requestedCents, receivedCents);
  }

  /** For people: the last 60 bits of the id, 12 characters of Crockford's base 32. */
  public String reference() {
    return Crockford.encode(id.getLeastSignificantBits(), 12);
  }

  public UUID id() {
    return id;
  }

  public String merchantId() {
    return merchantId;
  }

  public String outletId() {
    return outletId;
  }

  public PaymentKind kind() {
    return kind;
  }

  public PaymentStatus status() {
    return status;
  }

  /** What was asked for, as it was asked. */
  public PaymentTerms terms() {
    return new PaymentTerms(requestedCents, cartNumber, label, customerReference, sellerId);
  }

  public RequestSecrets secrets() {
    return new RequestSecrets(token, shortCode);
  }

  public String currency() {
    return currency;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant scannedAt() {
    return scannedAt;
  }

  public long sequence() {
    return sequence;
  }
}
