package fr.cvconnect.e2e.day;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.WalletApp;
import fr.cvconnect.money.Cents;

/** A debit that must be refused, and the money that must come back. */
public record RefusedDebit(Day day) {

  /**
   * @param fault of the wallet, null for none
   */
  public void of(Payment payment, long amountCents, String fault, String reason) {
    long before = day.wallet().balanceCents();
    WalletApp.Taken taken = day.wallet().misbehave(payment, amountCents, fault);
    WalletApp.Debit debit = day.wallet().awaitAnswer(taken);
    assertThat(debit.answer()).isEqualTo(new WalletApp.DebitAnswer("DebitRefused", reason));
    assertThat(debit.givenBackCents()).isEqualTo(debit.amountCents());
    assertThat(day.wallet().balanceCents()).as("the customer's balance").isEqualTo(before);
    day.teller()
        .say(
            "a debit of %s EUR: refused, %s, and the customer has it back"
                .formatted(Cents.decimal(debit.amountCents()), reason));
  }
}
