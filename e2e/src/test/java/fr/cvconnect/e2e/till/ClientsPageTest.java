package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.SandboxFile;
import fr.cvconnect.e2e.sandbox.Waiting;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator lets till software in. */
@Tag("story")
@ExtendWith(OpenShop.class)
class ClientsPageTest {
  private static final String RESTAURANT = "100001000002";

  private final Shop shop;

  ClientsPageTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void itsSecretIsShownOnceAndOpensTheOutletsChosen() {
    Till till = shop.till(shop.administrator());
    till.go("Mon profil");
    till.link("Logiciels de caisse").click();
    till.button("Créer l’identifiant").click();
    assertThat(till.field("Nom")).isFocused();
    assertThat(till.page().locator("#client-name-error")).containsText("obligatoire");

    till.field("Nom").fill("Caisse du restaurant");
    till.page().getByLabel("Seulement ceux-ci").check();
    till.field("Premières lettres").fill("rest");
    till.page().getByLabel("Restaurant de la plage").check();
    assertThat(till.page().locator("cv-grant input[type=checkbox]:checked")).hasCount(1);
    till.picture("logiciels-creation");
    till.button("Créer l’identifiant").click();

    assertThat(till.page().locator("#secret")).isFocused();
    till.picture("logiciels-secret");
    Accessibility.check(till.page(), "secret");
    SandboxFile.Client first = shown(till);
    till.page().getByLabel("Seulement ceux-ci").check();
    assertThat(till.page().getByLabel("Restaurant de la plage")).not().isChecked();
    Desk desk = Desk.of(shop.house(), first);
    Assertions.assertThat(desk.request(2_500, "LOGICIEL", RESTAURANT).status())
        .isEqualTo("WAITING");
    till.page().reload();
    assertThat(till.page().locator(".clients li")).containsText("Restaurant de la plage");
    assertThat(till.page().locator("main")).not().containsText(first.secret());

    confirm(till, "Nouveau secret");
    SandboxFile.Client second = shown(till);
    Assertions.assertThat(isRefused(first)).isTrue();
    Desk.of(shop.house(), second);

    till.field("Nom").fill("caisse du RESTAURANT");
    till.button("Créer l’identifiant").click();
    assertThat(till.text("porte déjà ce nom")).isVisible();
    till.picture("logiciels-nom-pris");

    confirm(till, "Révoquer");
    assertThat(till.text("Aucun logiciel de caisse")).isVisible();
    Waiting.until("the client to be refused", () -> isRefused(second));
  }

  private static void confirm(Till till, String action) {
    till.button(action).click();
    till.button(action + " : Oui").click();
  }

  private static SandboxFile.Client shown(Till till) {
    Locator codes = till.page().locator("#secret code");
    assertThat(codes).hasCount(2);
    String id = codes.first().textContent();
    String secret = codes.last().textContent();
    return new SandboxFile.Client("till", id, secret, "100001", List.of(RESTAURANT));
  }

  private boolean isRefused(SandboxFile.Client client) {
    try {
      Desk.of(shop.house(), client);
      return false;
    } catch (AssertionError refused) {
      return refused.getMessage().contains("401");
    }
  }
}
