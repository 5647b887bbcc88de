package fr.cvconnect.payment.lifecycle;

import static fr.cvconnect.payment.lifecycle.PaymentExamples.EXPIRES_AT;
import static fr.cvconnect.payment.lifecycle.PaymentExamples.REQUESTED_AT;
import static fr.cvconnect.payment.lifecycle.PaymentExamples.debit;
import static fr.cvconnect.payment.lifecycle.PaymentExamples.debitAt;
import static fr.cvconnect.payment.lifecycle.PaymentExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.cvconnect.payment.lifecycle.PaymentFact.DebitAnswer;
import fr.cvconnect.payment.lifecycle.PaymentFact.DebitRefused;
import fr.cvconnect.payment.lifecycle.PaymentFact.PaymentValidated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {
  private static final LocalDate DAY = LocalDate.parse("2020-04-30");
  private static final Instant NOW = EXPIRES_AT.plusSeconds(3600);

  @Test
  void aPartialDebitValidatesAndTheRestRemains() {
    Payment payment = waiting();

    PaymentValidated validated = (PaymentValidated) payment.answer(debit(4500), DAY, NOW);

    assertThat(validated.receivedCents()).isEqualTo(4500);
    assertThat(validated.remainingCents()).isEqualTo(1500);
    assertThat(validated.businessDate()).isEqualTo(DAY);
    assertThat(payment.status()).isEqualTo(PaymentStatus.VALIDATED);
    assertThat(payment.remainingCents()).isEqualTo(1500);
  }

  @Test
  void aFullDebitLeavesNothingAndLessThanTheMinimumIsEnough() {
    assertThat(answer(waiting(), debit(6000)))
        .isInstanceOfSatisfying(
            PaymentValidated.class, fact -> assertThat(fact.remainingCents()).isZero());
    assertThat(answer(waiting(), debit(1))).isInstanceOf(PaymentValidated.class);
  }

  @Test
  void aDebitOfMoreThanWasAskedIsRefused() {
    assertRefused(waiting(), debit(6001), RefusalReason.AMOUNT_EXCEEDS_REQUEST);
  }

  @Test
  void aDebitOfNothingIsRefused() {
    assertRefused(waiting(), debit(0), RefusalReason.INVALID_AMOUNT);
    assertRefused(waiting(), debit(-1), RefusalReason.INVALID_AMOUNT);
    Debit unreadable = new Debit(UUID.randomUUID(), waiting().id(), null, "EUR", REQUESTED_AT);
    assertRefused(waiting(), unreadable, RefusalReason.INVALID_AMOUNT);
  }

  @Test
  void aDebitInAnotherCurrencyIsRefused() {
    Debit dollars = new Debit(UUID.randomUUID(), waiting().id(), 4500L, "USD", REQUESTED_AT);
    assertRefused(waiting(), dollars, RefusalReason.WRONG_CURRENCY);
    Debit unnamed = new Debit(UUID.randomUUID(), waiting().id(), 4500L, null, REQUESTED_AT);
    assertRefused(waiting(), unnamed, RefusalReason.WRONG_CURRENCY);
  }

  @Test
  void theFirstReasonCounts() {
    Payment paid = waiting();
    answer(paid, debit(6000));
    Debit wrongInEveryWay = new Debit(UUID.randomUUID(), paid.id(), 0L, "USD", null);

    assertRefused(paid, wrongInEveryWay, RefusalReason.INVALID_AMOUNT);
    assertRefused(paid, debitAt(9999, NOW.plusMillis(1)), RefusalReason.INVALID_TIME);
    assertRefused(paid, debitAt(9999, EXPIRES_AT.plusMillis(1)), RefusalReason.ALREADY_PAID);
  }

  @Test
  void aDebitMadeAtTheLastInstantStillCounts() {
    assertThat(answer(waiting(), debitAt(6000, EXPIRES_AT))).isInstanceOf(PaymentValidated.class);
    assertRefused(waiting(), debitAt(6000, EXPIRES_AT.plusMillis(1)), RefusalReason.EXPIRED);
  }

  @Test
  void aDebitMayBeSixtySecondsBeforeTheRequestAndNotAfterNow() {
    Instant earliest = REQUESTED_AT.minusSeconds(60);
    assertThat(answer(waiting(), debitAt(6000, earliest))).isInstanceOf(PaymentValidated.class);
    assertRefused(waiting(), debitAt(6000, earliest.minusMillis(1)), RefusalReason.INVALID_TIME);

    Instant soon = REQUESTED_AT.plusSeconds(1);
    assertThat(waiting().answer(debitAt(6000, soon), DAY, soon))
        .isInstanceOf(PaymentValidated.class);
    assertThat(waiting().answer(debitAt(6000, soon.plusMillis(1)), DAY, soon))
        .isInstanceOfSatisfying(
            DebitRefused.class,
            fact -> assertThat(fact.reason()).isEqualTo(RefusalReason.INVALID_TIME));
  }

  @Test
  void aResolvedPaymentRefusesEveryDebitAndStaysAsItIs() {
    Payment paid = waiting();
    answer(paid, debit(4500));
    assertRefused(paid, debit(1500), RefusalReason.ALREADY_PAID);
    assertThat(paid.receivedCents()).isEqualTo(4500);

    Payment cancelled = waiting();
    cancelled.cancel("100001", NOW);
    assertRefused(cancelled, debit(4500), RefusalReason.CANCELLED);
    assertThat(cancelled.receivedCents()).isZero();
    assertThat(cancelled.remainingCents()).isNull();

    Payment expired = waiting();
    expired.expire(NOW);
    assertRefused(expired, debit(4500), RefusalReason.EXPIRED);
    assertThat(expired.receivedCents()).isNull();
  }

  @Test
  void aPaymentIsResolvedOnlyOnce() {
    Payment cancelled = waiting();
    cancelled.cancel("100001", NOW);

    assertThatIllegalStateException().isThrownBy(() -> cancelled.cancel("100001", NOW));
    assertThatIllegalStateException().isThrownBy(() -> cancelled.expire(NOW));
    assertThatIllegalStateException().isThrownBy(() -> cancelled.scan(NOW));
    assertThatIllegalStateException().isThrownBy(cancelled::validated);
  }

  @Test
  void onlyTheFirstLookUpOfAWaitingPaymentIsNews() {
    Payment payment = waiting();
    assertThat(payment.isUnseen()).isTrue();

    payment.scan(NOW);

    assertThat(payment.isUnseen()).isFalse();
    assertThat(payment.scannedAt()).isEqualTo(NOW);
    assertThat(payment.status()).isEqualTo(PaymentStatus.WAITING);
  }

  @Test
  void everyFactHasALaterSequenceAndTheValidationCanBeStatedAgain() {
    Payment payment = waiting();
    payment.scan(NOW);
    long scanned = payment.sequence();
    DebitAnswer validated = answer(payment, debit(6000));
    long paid = payment.sequence();
    answer(payment, debit(6000));

    assertThat(scanned).isEqualTo(2);
    assertThat(paid).isEqualTo(3);
    assertThat(payment.sequence()).isEqualTo(4);
    assertThat(payment.validated()).isEqualTo(validated);
  }

  private static DebitAnswer answer(Payment payment, Debit debit) {
    return payment.answer(debit, DAY, NOW);
  }

  private static void assertRefused(Payment payment, Debit debit, RefusalReason reason) {
    PaymentStatus before = payment.status();
    assertThat(answer(payment, debit))
        .isInstanceOfSatisfying(
            DebitRefused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.debitId()).isEqualTo(debit.debitId());
            });
    assertThat(payment.status()).isEqualTo(before);
  }
}
