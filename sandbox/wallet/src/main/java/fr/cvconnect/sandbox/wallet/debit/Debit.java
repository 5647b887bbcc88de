package fr.cvconnect.sandbox.wallet.debit;

import fr.cvconnect.sandbox.wallet.WalletProblem;
import fr.cvconnect.sandbox.wallet.debit.DebitAnswer.DebitRefused;
import fr.cvconnect.sandbox.wallet.debit.DebitAnswer.PaymentValidated;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import fr.cvconnect.web.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Money taken from a customer for one payment. It is answered once; later answers change nothing.
 */
@Entity
class Debit {
  @Id private UUID id;
  private long number;
  private String customer;

  @Column(name = "payment_id")
  private UUID paymentId;

  @Column(name = "merchant_name")
  private String merchantName;

  @Column(name = "cart_number")
  private String cartNumber;

  @Column(name = "amount_cents")
  private long amountCents;

  private String currency;

  @Enumerated(EnumType.STRING)
  private Fault fault;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "debited_at")
  private Instant debitedAt;

  private String answer;
  private String reason;

  @Column(name = "given_back_cents")
  private long givenBackCents;

  @Column(name = "order_key")
  private String orderKey;

  @Column(name = "order_text")
  private String orderText;

  protected Debit() {}

  /** What the claim says was taken from the customer, for the request it was looked up with. */
  static Debit of(
      WalletDebited claim, PaymentRequest request, NewDebit order, long number, Instant now) {
    Debit debit = new Debit();
    debit.id = claim.debitId();
    debit.number = number;
    debit.customer = order.customer();
    debit.paymentId = claim.paymentId();
    debit.merchantName = request.merchantName();
    debit.cartNumber = request.cartNumber();
    debit.amountCents = claim.amountCents();
    debit.currency = claim.currency();
    debit.fault = order.fault();
    debit.takenAt = now;
    debit.debitedAt = claim.debitedAt();
    return debit;
  }

  /** Remembers the order, so that its repetition under the same key is not another debit. */
  void ordered(String key, NewDebit order) {
    orderKey = key;
    orderText = order.text();
  }

  /** Fails with IDEMPOTENCY_KEY_REUSED unless this is what came of the very same order. */
  void requireOrdered(NewDebit order) {
    if (!order.text().equals(orderText)) {
      throw new ProblemException(
          WalletProblem.IDEMPOTENCY_KEY_REUSED,
          "Use a new key for each new order; repeat an order with its own.");
    }
  }

  void accepted() {
    if (answer == null) {
      answer = PaymentValidated.class.getSimpleName();
    }
  }

  /** Returns how much goes back to the customer now: everything the first time, then nothing. */
  long refused(String why) {
    if (answer != null) {
      return 0;
    }
    answer = DebitRefused.class.getSimpleName();
    reason = why;
    givenBackCents = amountCents;
    return amountCents;
  }

  UUID id() {
    return id;
  }

  long number() {
    return number;
  }

  String customer() {
    return customer;
  }

  UUID paymentId() {
    return paymentId;
  }

  String merchantName() {
    return merchantName;
  }

  String cartNumber() {
    return cartNumber;
  }

  long amountCents() {
    return amountCents;
  }

  String currency() {
    return currency;
  }

  Fault fault() {
    return fault;
  }

  Instant takenAt() {
    return takenAt;
  }

  Instant debitedAt() {
    return debitedAt;
  }

  /** PaymentValidated or DebitRefused; null as long as there is no answer. */
  String answer() {
    return answer;
  }

  /** Why it was refused; null otherwise. */
  String reason() {
    return reason;
  }

  long givenBackCents() {
    return givenBackCents;
  }
}
