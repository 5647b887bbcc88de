package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The day of the main job through the pages, the till and the customer's phone side by side. */
@Tag("story")
@ExtendWith(OpenShop.class)
class SideBySideTest {
  /** Beyond the time that a request waits. */
  private static final Duration TOO_LATE = Duration.ofMinutes(10);

  private static final double EXPIRES_AT_MOST_MILLIS = 30_000;

  private final Shop shop;

  SideBySideTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void aPartIsPaidThenTheSameCartIsCancelledThenAnotherExpires() {
    Till till = shop.till(shop.outlet());
    Phone phone = shop.phone();

    till.show("60", "JOURNEE");
    phone.take("€");
    phone.lookUp(till.code());
    assertThat(phone.main()).containsText("60,00\u00a0€");
    assertThat(till.text("Scanné")).isVisible();
    Pictures.take(phone.page(), "telephone-demande");
    phone.pay("45");
    assertThat(phone.heading()).hasText("Paiement accepté");
    assertThat(till.result()).hasText("Validé");
    String balance = phone.balance().textContent();
    Pictures.take(phone.page(), "telephone-accepte");

    till.go("Paiement");
    till.show("60", "JOURNEE");
    phone.lookUp(till.code());
    assertThat(phone.main()).containsText("60,00\u00a0€");
    till.button("Annuler la demande").click();
    till.button("Oui, annuler").click();
    assertThat(till.result()).hasText("Annulé");
    phone.pay("60");
    assertThat(phone.heading()).hasText("Paiement refusé");
    assertThat(phone.balance()).hasText(balance);
    Pictures.take(phone.page(), "telephone-rendu");

    till.go("Paiement");
    till.show("30", "JOURNEE");
    shop.operator().moveClock(TOO_LATE);
    assertThat(till.result())
        .hasText("Expiré", new HasTextOptions().setTimeout(EXPIRES_AT_MOST_MILLIS));
    till.picture("expire");

    till.go("Opérations");
    till.field("N° de panier").fill("JOURNEE");
    assertThat(till.operations()).hasCount(3);
    assertThat(till.operations())
        .containsText(new String[] {"Reçu : - €", "Reçu : 0,00\u00a0€", "Reçu : 45,00\u00a0€"});
    till.picture("operations-du-jour");
  }
}
