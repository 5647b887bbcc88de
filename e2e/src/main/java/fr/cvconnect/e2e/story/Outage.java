package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.day.Earnings;
import fr.cvconnect.e2e.day.SettledDay;
import fr.cvconnect.e2e.sandbox.LiveStream.LiveFact;
import fr.cvconnect.e2e.sandbox.Payment;
import java.time.LocalDate;

/** Expiry never beats money, not even with payment-service dead over the expiry and midnight. */
final class Outage implements Step {
  private static final String SERVICE = "payment-service";

  @Override
  public String title() {
    return "The payment service dies, the customer pays, midnight passes, it comes back";
  }

  @Override
  public void play(Day day) {
    LocalDate date = day.today();
    Payment payment = day.cast().outlet().request(4000, "REF257");
    day.wallet().scan(payment.link());
    day.operator().kill(SERVICE);
    day.wallet().pay(payment, 4000);
    day.teller().say(SERVICE + " was killed (kill -9), and the customer has paid 40.00 EUR");
    day.passMidnight();
    day.operator().start(SERVICE);
    day.teller().say("now it is tomorrow, the request long over, and the service back");

    Payment paid = day.cast().outlet().awaitStatus(payment.id(), "VALIDATED");
    assertThat(paid.receivedCents()).isEqualTo(4000);
    LiveFact fact = day.live().await("PaymentValidated", payment.id());
    assertThat(fact.body().path("businessDate").asText()).isEqualTo(date.toString());
    assertThat(day.live().count("PaymentExpired", payment.id())).isZero();
    day.teller().say("validated, not expired, and on the date it was debited: " + date);

    SettledDay settled = SettledDay.await(day, date);
    settled.sumsMatch();
    settled.pays(Earnings.of(day, day.cast().merchant(), date));
    day.teller().look("./cv logs " + SERVICE + " tells how it came back");
  }
}
