package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.day.RefusedDebit;
import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.Http.Answer;
import fr.cvconnect.e2e.sandbox.Payment;

/**
 * The same cart again, twice at once is refused; money that comes after a cancellation goes back.
 */
final class CancelledRequest implements Step {
  @Override
  public String title() {
    return "The same cart again, cancelled, and paid too late";
  }

  @Override
  public void play(Day day) {
    Desk outlet = day.cast().outlet();
    Payment again = outlet.request(ScannedRequest.REQUESTED_CENTS, ScannedRequest.CART);
    Answer third = outlet.tryRequest(ScannedRequest.REQUESTED_CENTS, ScannedRequest.CART);
    third.expecting(409);
    assertThat(third.json().path("code").asText()).isEqualTo("CART_ALREADY_WAITING");
    assertThat(third.json().path("paymentId").asText()).isEqualTo(again.id());
    day.teller().say("a paid cart may be asked for again, one that waits may not");

    Payment cancelled = outlet.cancel(again.id());
    assertThat(cancelled.status()).isEqualTo("CANCELLED");
    assertThat(cancelled.receivedCents()).isZero();
    day.live().await("PaymentCancelled", again.id());
    day.teller().say("cancelled: 0.00 EUR received");

    new RefusedDebit(day).of(again, 2000, null, "CANCELLED");
  }
}
