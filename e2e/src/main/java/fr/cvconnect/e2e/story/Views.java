package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Cast;
import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.Http.Answer;
import fr.cvconnect.e2e.sandbox.Payment;
import java.time.Instant;
import java.util.List;

/** Who sees what: one's own, one's outlet's, one's merchant's, and nothing of anybody else's. */
final class Views implements Step {
  @Override
  public String title() {
    return "Everybody sees what is theirs";
  }

  @Override
  public void play(Day day) {
    Cast cast = day.cast();
    Payment ours = day.first();
    Payment tills = cast.till().request(2500, "CAISSE-1", cast.outletId());
    Instant since = ours.createdAt();

    assertThat(ids(cast.outlet(), "mine", since)).contains(ours.id()).doesNotContain(tills.id());
    assertThat(ids(cast.outlet(), "all", since)).contains(ours.id(), tills.id());
    assertThat(ids(cast.till(), "mine", since)).contains(tills.id()).doesNotContain(ours.id());
    day.teller().say("the outlet's own operations lack the till's, all of the outlet's have both");

    assertThat(ids(cast.merchant(), "all", since)).contains(ours.id(), tills.id());
    assertThat(ids(cast.merchant(), "mine", since)).doesNotContain(ours.id(), tills.id());
    isHidden(cast.sister(), ours, since);
    isHidden(cast.otherMerchant(), ours, since);
    day.teller().say("the merchant sees all; its other outlet and the other merchant get 404");

    payInFull(day, cast.till(), tills);
    Payment theirs = cast.otherOutlet().request(3000, ScannedRequest.CART);
    payInFull(day, cast.otherOutlet(), theirs);
    day.otherLive().await("PaymentValidated", theirs.id());
    assertThat(day.otherLive().saw(ours.id())).as("foreign facts in the live stream").isFalse();
    assertThat(day.otherLive().saw(tills.id())).as("foreign facts in the live stream").isFalse();
    assertThat(day.live().saw(theirs.id())).as("foreign facts in the live stream").isFalse();
    day.teller().say("the other merchant's live stream told its own payment and none of these");
    day.teller().look(day.sandbox().gateway() + "/api/payments?scope=all, with a token");
  }

  private static void payInFull(Day day, Desk desk, Payment payment) {
    day.wallet().pay(payment, payment.requestedCents());
    assertThat(desk.awaitStatus(payment.id(), "VALIDATED").remainingCents()).isZero();
  }

  private static void isHidden(Desk stranger, Payment payment, Instant since) {
    Answer answer = stranger.tryRead(payment.id()).expecting(404);
    assertThat(answer.json().path("code").asText()).isEqualTo("PAYMENT_NOT_FOUND");
    assertThat(ids(stranger, "all", since)).doesNotContain(payment.id());
  }

  private static List<String> ids(Desk desk, String scope, Instant since) {
    return desk.list("scope=" + scope, since).stream().map(Payment::id).toList();
  }
}
