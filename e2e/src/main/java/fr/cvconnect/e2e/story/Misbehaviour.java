package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.day.RefusedDebit;
import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.TopicReader.Message;
import fr.cvconnect.e2e.sandbox.WalletApp;
import fr.cvconnect.e2e.sandbox.WalletApp.DebitAnswer;
import java.util.Map;

/** The wallet goes wrong in every way it can; nothing is booked twice and nobody is held up. */
final class Misbehaviour implements Step {
  private static final Map<String, String> REFUSED =
      Map.of(
          "too-much", "AMOUNT_EXCEEDS_REQUEST",
          "wrong-currency", "WRONG_CURRENCY",
          "unknown-payment", "UNKNOWN_PAYMENT");

  /** A record nobody can answer keeps the customer's money, so it is the least there is. */
  private static final long ONE_CENT = 1;

  @Override
  public String title() {
    return "The wallet misbehaves";
  }

  @Override
  public void play(Day day) {
    publishedThreeTimes(day);
    Payment payment = day.cast().outlet().request(3000, "REF256");
    REFUSED.forEach((fault, reason) -> new RefusedDebit(day).of(payment, 1000, fault, reason));
    unreadable(day, payment, "bad-signature");
    unreadable(day, payment, "garbage");
    WalletApp.Taken good = day.wallet().pay(payment, 3000);
    assertThat(day.wallet().awaitAnswer(good).answer().event()).isEqualTo("PaymentValidated");
    day.teller().say("the next good debit, of the same payment, went through");
  }

  private static void publishedThreeTimes(Day day) {
    Payment payment = day.cast().outlet().request(2000, "REF255");
    long before = day.wallet().balanceCents();
    WalletApp.Taken taken = day.wallet().misbehave(payment, 2000, "duplicate");
    assertThat(day.wallet().awaitAnswer(taken).answer())
        .isEqualTo(new DebitAnswer("PaymentValidated", null));
    assertThat(day.cast().outlet().awaitStatus(payment.id(), "VALIDATED").receivedCents())
        .isEqualTo(2000);
    assertThat(day.wallet().balanceCents()).isEqualTo(before - 2000);
    day.live().await("PaymentValidated", payment.id());
    day.teller().say("a debit published three times is booked once");
  }

  private static void unreadable(Day day, Payment payment, String fault) {
    WalletApp.Taken taken = day.wallet().misbehave(payment, ONE_CENT, fault);
    Message dead =
        day.deadLetters()
            .await("a dead letter for " + fault, letter -> isThe(fault, letter, payment));
    assertThat(dead.body()).as("the record's bytes").isNotEmpty();
    String reason = dead.headers().get("dead-letter-reason");
    assertThat(reason).isNotBlank();
    assertThat(day.wallet().journal(taken).answer()).isNull();
    day.teller().say("%s: kept in the dead letters, %s".formatted(fault, reason));
  }

  /** Garbage is all that cannot be parsed; who signed badly wrote JSON. */
  private static boolean isThe(String fault, Message letter, Payment payment) {
    boolean isGarbage = letter.body()[0] != '{';
    return payment.id().equals(letter.headers().get("ce_subject"))
        && isGarbage == fault.equals("garbage");
  }
}
