package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.sandbox.LiveStream.LiveFact;
import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.WalletApp;
import java.time.Duration;

/** The customer pays a part: a normal success, and the till knows at once what is left. */
final class PartialPayment implements Step {
  private static final long PAID_CENTS = 4500;
  private static final Duration LIVE_WITHIN = Duration.ofSeconds(1);

  @Override
  public String title() {
    return "The customer pays 45.00 of the 60.00";
  }

  @Override
  public void play(Day day) {
    long before = day.wallet().balanceCents();
    WalletApp.Taken taken = day.wallet().pay(day.first(), PAID_CENTS);
    assertThat(taken.paymentId()).isEqualTo(day.first().id());
    assertThat(day.wallet().balanceCents()).isEqualTo(before - PAID_CENTS);

    Payment paid = day.cast().outlet().awaitStatus(day.first().id(), "VALIDATED");
    long validatedAtNanos = System.nanoTime();
    assertThat(paid.requestedCents()).isEqualTo(ScannedRequest.REQUESTED_CENTS);
    assertThat(paid.receivedCents()).isEqualTo(PAID_CENTS);
    assertThat(paid.remainingCents()).isEqualTo(1500);
    day.teller().say("validated: 45.00 EUR received, 15.00 EUR to be paid by other means");

    LiveFact fact = day.live().await("PaymentValidated", paid.id());
    assertThat(Duration.ofNanos(fact.atNanos() - validatedAtNanos))
        .as("from validated to seen live")
        .isLessThan(LIVE_WITHIN);
    assertThat(fact.body().path("receivedCents").asLong()).isEqualTo(PAID_CENTS);
    assertThat(fact.body().path("remainingCents").asLong()).isEqualTo(1500);
    assertThat(fact.body().path("businessDate").asText()).isEqualTo(day.today().toString());
    day.teller().say("the till has seen it live, within a second");
    day.teller().look(day.sandbox().wallet() + " shows the debit in its journal");
  }
}
