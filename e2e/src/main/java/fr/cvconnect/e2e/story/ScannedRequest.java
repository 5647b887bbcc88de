package fr.cvconnect.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.e2e.day.Day;
import fr.cvconnect.e2e.sandbox.Payment;
import fr.cvconnect.e2e.sandbox.QrCode;
import fr.cvconnect.e2e.sandbox.WalletApp;
import java.time.Duration;

/** The till asks, the customer scans, and the till sees that the customer has. */
final class ScannedRequest implements Step {
  static final String CART = "REF253";
  static final long REQUESTED_CENTS = 6000;

  @Override
  public String title() {
    return "The outlet asks for 60.00, the customer scans the QR code";
  }

  @Override
  public void play(Day day) {
    tidyUp(day);
    Payment payment = day.cast().outlet().request(REQUESTED_CENTS, CART);
    assertThat(payment.status()).isEqualTo("WAITING");
    assertThat(payment.requestedCents()).isEqualTo(REQUESTED_CENTS);
    assertThat(payment.receivedCents()).as("received while waiting").isNull();
    assertThat(Duration.between(payment.createdAt(), payment.expiresAt()))
        .as("how long it waits")
        .isEqualTo(Duration.ofMinutes(9));
    day.teller().say("cart " + CART + " waits for 60.00 EUR, for nine minutes");

    String link = QrCode.read(day.cast().outlet().qrPng(payment.id()));
    assertThat(link).as("what the QR code says").isEqualTo(payment.link());
    WalletApp.Request scanned = day.wallet().scan(link);
    assertThat(scanned.paymentId()).isEqualTo(payment.id());
    assertThat(scanned.requestedCents()).isEqualTo(REQUESTED_CENTS);
    assertThat(day.wallet().scan(payment.shortCode()).paymentId()).isEqualTo(payment.id());
    day.teller()
        .say(
            "the QR code, or the short code %s, shows the customer: %s asks for 60.00 EUR"
                .formatted(payment.shortCode(), scanned.merchantName()));

    day.live().await("PaymentScanned", payment.id());
    assertThat(day.cast().outlet().read(payment.id()).scannedAt()).isNotNull();
    day.teller().say("the till has seen live that it was scanned");
    day.teller().look(day.sandbox().wallet() + " is the customer's wallet: paste " + link);
    day.first(payment);
  }

  /** A story that broke off may have left the cart waiting. */
  private static void tidyUp(Day day) {
    day.cast()
        .outlet()
        .list("scope=all&status=WAITING&q=" + CART, day.startOf(day.today().minusDays(1)))
        .forEach(left -> day.cast().outlet().cancel(left.id()));
  }
}
