package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see and change of their own account. */
@Tag("story")
@ExtendWith(OpenShop.class)
class OwnAccountTest {
  private final Shop shop;

  OwnAccountTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void whoItIsAndForWhichConventionAndOutlet() {
    Account outlet = shop.outlet();
    Till till = shop.till(outlet);

    till.go("Mon profil");

    Locator account = till.page().locator("dl");
    assertThat(account).containsText("Identifiant " + outlet.id());
    assertThat(account).containsText("(" + outlet.merchantId() + ")");
    assertThat(account).containsText("(" + outlet.outletId() + ")");
  }

  @Test
  void theLinkToAnotherPasswordIsMailed() {
    Account administrator = shop.administratorOfOneOutlet();
    Till till = shop.till(administrator);
    till.go("Mon profil");

    till.button("Changer mon mot de passe").click();
    assertThat(till.text("Un e-mail vient de partir à l’adresse du compte")).isVisible();
    till.picture("profil-mot-de-passe");

    till.open(shop.mails().link(administrator.email(), "nouveau mot de passe"));
    assertThat(till.field("Nouveau mot de passe")).isVisible();
  }
}
