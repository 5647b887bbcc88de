package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine can tell of WCAG 2.2 AA, on every page, in both languages. */
@Tag("story")
@ExtendWith(OpenShop.class)
class AccessibilityTest {
  private final Shop shop;

  AccessibilityTest(Shop shop) {
    this.shop = shop;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Français", "English"})
  void theTillsPages(String language) {
    Till till = shop.till(shop.administrator());
    till.go("Mon profil");
    till.button(language).click();
    check(till, "profile");

    till.open("/profil/logiciels");
    till.page().locator("form .primary").click();
    till.page().locator("input[name=grant]").last().check();
    assertThat(till.page().locator("cv-grant input[type=checkbox]").first()).isVisible();
    check(till, "till software with errors");
    till.open("/point-d-accueil");
    check(till, "outlet");
    till.page().locator(".choices button").first().click();
    check(till, "payment");
    till.page().locator("form .primary").click();
    check(till, "payment with errors");
    till.open("/operations");
    assertThat(till.page().locator(".operations, p[role=status]")).isVisible();
    check(till, "operations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Français", "English"})
  void aRequestAndWhatBecomesOfIt(String language) {
    Till till = shop.till(shop.outlet());
    till.show("45", "AXE-ANNULE-" + language);
    String toCancel = till.page().url();
    till.go("Paiement");
    String link = till.show("45", "AXE-" + language);
    till.go("Mon profil");
    till.button(language).click();
    till.page().goBack();
    assertThat(till.page().locator("img.qr")).isVisible();
    check(till, "QR code");

    shop.wallet().pay(link, 2_000);
    assertThat(till.result()).isVisible();
    check(till, "receipt");

    till.open(toCancel);
    till.page().locator(".actions button").last().click();
    assertThat(till.page().locator(".danger")).isVisible();
    check(till, "cancelling");
    till.page().locator(".danger").click();
    assertThat(till.result()).isVisible();
    check(till, "cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Français", "English"})
  void staffsPages(String language) {
    Till operations = shop.till(shop.house().accounts("operations").getFirst());
    operations.button(language).click();
    assertThat(operations.page().locator("table")).isVisible();
    check(operations, "merchants");
    operations.page().locator("form .primary").click();
    check(operations, "merchants with errors");
    operations.open("/gestion/commercants/100001");
    assertThat(operations.page().locator("table")).isVisible();
    check(operations, "merchant");
    operations.open("/gestion/comptes");
    assertThat(operations.page().locator("table, p[role=status]:not(.done)")).isVisible();
    check(operations, "blocked accounts");

    Till finance = shop.till(shop.house().accounts("finance-approver").getFirst());
    finance.button(language).click();
    assertThat(finance.page().locator("table, p[role=status]")).isVisible();
    check(finance, "batches");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Français", "English"})
  void thePagesOfThoseWhoAreNotSignedIn(String language) {
    Till till = shop.till();
    till.open("/");
    till.button(language).click();
    check(till, "start");
    till.open("/mot-de-passe-oublie");
    check(till, "forgotten password");
    till.open("/mot-de-passe#gone");
    check(till, "choice of a password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr-FR", "en-GB"})
  void theIdentityProvidersPages(String language) {
    Till till = shop.till(language);
    till.open("/connexion");
    check(till, "sign-in");

    till.page().locator("#username").fill("100001000001");
    till.page().locator("#username").press("Enter");
    till.page().locator("#password").fill("ce n'est pas le bon");
    check(till, "password");
    till.page().locator("#password").press("Enter");
    assertThat(till.page().locator("#login-error")).isVisible();
    check(till, "wrong password");
  }

  private static void check(Till till, String page) {
    Accessibility.check(till.page(), page);
  }
}
