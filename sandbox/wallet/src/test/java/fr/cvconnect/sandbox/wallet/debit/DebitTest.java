package fr.cvconnect.sandbox.wallet.debit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.request.PaymentRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DebitTest {
  private final Debit debit = aDebitOf(4500);

  @Test
  void aRefusedDebitGivesEverythingBackOnce() {
    assertThat(debit.refused("EXPIRED")).isEqualTo(4500);
    assertThat(debit.refused("EXPIRED")).isZero();
    assertThat(debit.givenBackCents()).isEqualTo(4500);
    assertThat(debit.reason()).isEqualTo("EXPIRED");
  }

  @Test
  void anAcceptedDebitIsNeverGivenBack() {
    debit.accepted();
    assertThat(debit.refused("ALREADY_PAID")).isZero();
    assertThat(debit.answer()).isEqualTo("PaymentValidated");
    assertThat(debit.givenBackCents()).isZero();
  }

  @Test
  void aRefusedDebitStaysRefused() {
    debit.refused("EXPIRED");
    debit.accepted();
    assertThat(debit.answer()).isEqualTo("DebitRefused");
  }

  private static Debit aDebitOf(long amountCents) {
    Instant now = Instant.parse("2026-11-23T09:47:00.000Z");
    PaymentRequest request =
        new PaymentRequest(
            Ids.next(),
            "Hôtel du Lac",
            "100001000001",
            "Accueil",
            "Annecy",
            "REF253",
            null,
            6000,
            "EUR",
            "WAITING",
            now.plusSeconds(540));
    NewDebit order = new NewDebit("K7QF2P", "camille", amountCents, null);
    WalletDebited claim = Fault.NONE.claim(Ids.next(), request, amountCents, now);
    return Debit.of(claim, request, order, 1, now);
  }
}
