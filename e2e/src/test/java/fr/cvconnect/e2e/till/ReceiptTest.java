package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a request once it is over. */
@Tag("story")
@ExtendWith(OpenShop.class)
class ReceiptTest {
  private final Shop shop;

  ReceiptTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void itIsPrintedWithTheNameOfTheOutletAndWithoutWhatIsPressed() {
    Till till = shop.till(shop.outlet());
    till.field("Libellé de transaction").fill("Deux entrées");
    String link = till.show("43", "IMPRIME");
    shop.wallet().pay(link, 4_000);
    assertThat(till.result()).hasText("Validé");
    assertThat(till.button("Imprimer le reçu")).isVisible();

    till.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    // The one chosen on the device, which need not be the payment's.
    assertThat(till.page().locator("header .outlet")).isHidden();
    assertThat(till.page().locator("dl")).containsText("Montant reçu 40,00\u00a0€");
    assertThat(till.page().locator("dl"))
        .containsText("Point d’accueil Billetterie, Marseille (%s)".formatted(shop.outlet().id()));
    assertThat(till.page().locator("dl"))
        .containsText("Convention Musée du Vieux Port (%s)".formatted(shop.outlet().merchantId()));
    assertThat(till.page().locator("dl")).containsText("Libellé de transaction Deux entrées");
    assertThat(till.page().locator("dl")).not().containsText("Référence client");
    assertThat(till.page().getByRole(AriaRole.NAVIGATION)).isHidden();
    assertThat(till.button("Imprimer le reçu")).isHidden();
    till.picture("recu-imprime");
  }

  @Test
  void askingAgainKeepsAllFields() {
    Till till = shop.till(shop.outlet());
    till.field("Libellé de transaction").fill("Deux billets, l’été");
    till.field("Référence client").fill("C-1789");
    till.field("Identifiant vendeur").fill("Guichet 3");
    till.show("44,50", "REPRISE");
    till.button("Annuler la demande").click();
    till.button("Oui, annuler").click();

    till.button("Refaire la demande").click();

    assertThat(till.field("Montant demandé")).hasValue("44,50");
    assertThat(till.field("N° de panier")).hasValue("REPRISE");
    assertThat(till.field("Libellé de transaction")).hasValue("Deux billets, l’été");
    assertThat(till.field("Référence client")).hasValue("C-1789");
    assertThat(till.field("Identifiant vendeur")).hasValue("Guichet 3");
  }

  @Test
  void askingAgainIsForTheSameOutlet() {
    Till till = shop.till(shop.administrator());
    choose(till, "Restaurant de la plage");
    till.show("42", "AUTRE-LIEU");
    String request = till.page().url();
    till.button("Annuler la demande").click();
    till.button("Oui, annuler").click();
    assertThat(till.result()).hasText("Annulé");
    till.open("/point-d-accueil");
    choose(till, "Accueil du camping");
    till.open(request);

    till.button("Refaire la demande").click();

    assertThat(till.field("N° de panier")).hasValue("AUTRE-LIEU");
    assertThat(till.page().locator("header .outlet")).hasText("Restaurant de la plage");
  }

  private static void choose(Till till, String outlet) {
    till.button(outlet).click();
    assertThat(till.page().locator("header .outlet")).hasText(outlet);
  }
}
