package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.day.RefusedDebit;
import fr.cvconnect.e2e.sandbox.Payment;
import java.time.Duration;

/** Nobody pays: nine minutes later, on the sandbox's clock, the request is over. */
final class ExpiredRequest implements Step {
  /** A request expires at its time and a grace, which only delays. */
  private static final Duration EXPIRY_AND_GRACE = Duration.ofMinutes(9).plusSeconds(15);

  @Override
  public String title() {
    return "Nobody pays for nine minutes";
  }

  @Override
  public void play(Day day) {
    Payment payment = day.cast().outlet().request(2000, "REF254");
    day.operator().moveClock(EXPIRY_AND_GRACE);
    day.teller().look("./cv clock +9m moves the clock of all services by hand");
    Payment expired = day.cast().outlet().awaitStatus(payment.id(), "EXPIRED");
    assertThat(expired.receivedCents()).as("received").isNull();
    day.live().await("PaymentExpired", payment.id());
    day.teller().say("expired: nothing received");
    new RefusedDebit(day).of(payment, 2000, "late", "EXPIRED");
  }
}
