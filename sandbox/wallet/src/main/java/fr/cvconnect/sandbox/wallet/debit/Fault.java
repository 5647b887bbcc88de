package fr.cvconnect.sandbox.wallet.debit;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The ways in which this wallet misbehaves on demand. */
public enum Fault {
  /** It behaves. */
  @JsonProperty("none")
  NONE,

  /** The same record is published three times. */
  @JsonProperty("duplicate")
  DUPLICATE,

  /**
   * The customer pays a second after the request has expired, or now if that is later. The money is
   * taken at once, the record leaves when domain time has come there.
   */
  @JsonProperty("late")
  LATE,

  /** The record waits until the wallet's next debit has overtaken it, or for ten seconds. */
  @JsonProperty("reordered")
  REORDERED,

  /** The signature is one of other bytes. */
  @JsonProperty("bad-signature")
  BAD_SIGNATURE,

  /** The body is no JSON; envelope and signature are as they should be. */
  @JsonProperty("garbage")
  GARBAGE,

  /** The debit is for a payment that nobody ever requested. */
  @JsonProperty("unknown-payment")
  UNKNOWN_PAYMENT,

  /** At least one cent more than requested is taken. */
  @JsonProperty("too-much")
  TOO_MUCH,

  /** The debit says US dollars. */
  @JsonProperty("wrong-currency")
  WRONG_CURRENCY;

  private static final Duration TOO_LATE_BY = Duration.ofSeconds(1);

  /** What the wallet claims, when it should have said so: the amount for the request, now. */
  WalletDebited claim(UUID debitId, PaymentRequest request, long amountCents, Instant now) {
    return new WalletDebited(
        debitId,
        this == UNKNOWN_PAYMENT ? Ids.next() : request.paymentId(),
        this == TOO_MUCH ? Math.max(amountCents, request.requestedCents() + 1) : amountCents,
        this == WRONG_CURRENCY ? "USD" : request.currency(),
        this == LATE ? later(now, request.expiresAt().plus(TOO_LATE_BY)) : now);
  }

  int copies() {
    return this == DUPLICATE ? 3 : 1;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
