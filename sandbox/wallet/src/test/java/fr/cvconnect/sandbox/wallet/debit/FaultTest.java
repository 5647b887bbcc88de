package fr.cvconnect.sandbox.wallet.debit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FaultTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:47:00.000Z");
  private static final UUID DEBIT = Ids.next();

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"LATE", "UNKNOWN_PAYMENT", "TOO_MUCH", "WRONG_CURRENCY"})
  void whatIsWrongWithTheRecordOnlyDoesNotChangeTheClaim(Fault fault) {
    PaymentRequest request = requestOf(6000, NOW.plusSeconds(540));
    assertThat(fault.claim(DEBIT, request, 4500, NOW))
        .isEqualTo(new WalletDebited(DEBIT, request.paymentId(), 4500, "EUR", NOW));
  }

  @Test
  void aLateDebitIsASecondAfterTheExpiry() {
    PaymentRequest waiting = requestOf(6000, NOW.plusSeconds(540));
    assertThat(Fault.LATE.claim(DEBIT, waiting, 4500, NOW).debitedAt())
        .isEqualTo(NOW.plusSeconds(541));
    PaymentRequest expired = requestOf(6000, NOW.minusSeconds(60));
    assertThat(Fault.LATE.claim(DEBIT, expired, 4500, NOW).debitedAt()).isEqualTo(NOW);
  }

  @Test
  void tooMuchIsAtLeastACentMoreThanRequested() {
    PaymentRequest request = requestOf(6000, NOW.plusSeconds(540));
    assertThat(Fault.TOO_MUCH.claim(DEBIT, request, 4500, NOW).amountCents()).isEqualTo(6001);
    assertThat(Fault.TOO_MUCH.claim(DEBIT, request, 9000, NOW).amountCents()).isEqualTo(9000);
  }

  @Test
  void anUnknownPaymentIsNotTheOneLookedUp() {
    PaymentRequest request = requestOf(6000, NOW.plusSeconds(540));
    assertThat(Fault.UNKNOWN_PAYMENT.claim(DEBIT, request, 4500, NOW).paymentId())
        .isNotEqualTo(request.paymentId());
  }

  @Test
  void aWrongCurrencyIsNotTheRequests() {
    PaymentRequest request = requestOf(6000, NOW.plusSeconds(540));
    assertThat(Fault.WRONG_CURRENCY.claim(DEBIT, request, 4500, NOW).currency()).isEqualTo("USD");
  }

  private static PaymentRequest requestOf(long requestedCents, Instant expiresAt) {
    return new PaymentRequest(
        Ids.next(),
        "Hôtel du Lac",
        "100001000001",
        "Accueil",
        "Annecy",
        "REF253",
        null,
        requestedCents,
        "EUR",
        "WAITING",
        expiresAt);
  }
}
