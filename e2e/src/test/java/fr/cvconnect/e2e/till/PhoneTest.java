package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a customer gets from what the till shows to the request. */
@Tag("story")
@ExtendWith(OpenShop.class)
class PhoneTest {
  private static final String SCANNED = "Scanné : votre client a ouvert la demande.";

  private final Shop shop;

  PhoneTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void byItsCamera() {
    Till till = shop.till(shop.outlet());
    till.show("35", "CAMERA");
    Phone phone = shop.phoneSeeing(till.qr().screenshot(), true);
    phone.take("€");

    phone.scan();

    assertThat(phone.main()).containsText("35,00\u00a0€");
    assertThat(till.text(SCANNED)).isVisible();
  }

  @Test
  void withoutItsCameraIfThatIsNotAllowed() {
    Till till = shop.till(shop.outlet());
    till.show("36", "SANS-CAMERA");
    Phone phone = shop.phoneSeeing(till.qr().screenshot(), false);
    phone.take("€");

    phone.scan();
    assertThat(phone.page().getByText("La caméra n’est pas autorisée.")).isVisible();
    Pictures.take(phone.page(), "telephone-camera-refusee");
    Accessibility.check(phone.page(), "camera not allowed");
    phone.type(till.code());

    assertThat(phone.main()).containsText("36,00\u00a0€");
  }

  @Test
  void byTheLinkThatWasSentToIt() {
    Till till = shop.till(shop.outlet());
    String link = till.show("37", "LIEN");
    Phone phone = shop.phone();
    phone.take("€");

    phone.lookUp(link);

    assertThat(phone.main()).containsText("37,00\u00a0€");
    assertThat(till.text(SCANNED)).isVisible();
    Accessibility.check(phone.page(), "request on the phone");
  }

  @Test
  void byTheCodeHoweverItIsTyped() {
    Till till = shop.till(shop.outlet());
    till.show("38", "CODE");
    String code = till.code().toLowerCase(Locale.ROOT).replace(' ', '-');
    Phone phone = shop.phone();
    phone.take("€");

    phone.lookUp("0000-0000");
    assertThat(phone.page().getByText("Aucune demande ne correspond.")).isVisible();
    Pictures.take(phone.page(), "telephone-code-inconnu");
    phone.type(code);

    assertThat(phone.main()).containsText("38,00\u00a0€");
    assertThat(till.text(SCANNED)).isVisible();
  }
}
