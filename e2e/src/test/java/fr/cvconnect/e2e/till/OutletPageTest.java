package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For which outlet an administrator collects. */
@Tag("story")
@ExtendWith(OpenShop.class)
class OutletPageTest {
  private final Shop shop;

  OutletPageTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void itIsPickedByItsFirstLettersAndRemembered() {
    Till till = shop.till(shop.administrator());
    assertThat(till.heading()).hasText("Choisir un point d’accueil");

    till.field("Premières lettres").fill("rest");
    Locator choices = till.page().locator(".choices button");
    assertThat(choices).hasCount(1);
    till.picture("point-d-accueil");
    // The keyboard suffices.
    till.field("Premières lettres").press("Tab");
    till.page().keyboard().press("Enter");

    assertThat(till.heading()).hasText("Demande de paiement");
    assertThat(till.page().locator("header")).containsText("Restaurant de la plage");
    till.page().reload();
    assertThat(till.heading()).hasText("Demande de paiement");
    till.go("Mon profil");
    till.link("Changer de point d’accueil").click();
    assertThat(till.heading()).hasText("Choisir un point d’accueil");
    // One is left: Enter takes it.
    till.field("Premières lettres").fill("rest");
    till.field("Premières lettres").press("Enter");
    assertThat(till.heading()).hasText("Demande de paiement");
  }

  @Test
  void aRequestIsShownOnADeviceForWhichNoneWasPicked() {
    Till till = shop.till(shop.administrator());
    till.button("Restaurant de la plage").click();
    till.show("46", "SANS-CHOIX");

    Till other = shop.till(shop.administrator());
    other.open(till.page().url());

    assertThat(other.qr()).isVisible();
  }
}
