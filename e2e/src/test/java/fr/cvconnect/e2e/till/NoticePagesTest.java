package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.cvconnect.e2e.sandbox.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway itself tells people. */
@Tag("story")
@ExtendWith(OpenShop.class)
class NoticePagesTest {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Shop shop;

  NoticePagesTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void whoTriesTooOftenReadsWhenToTryAgain() {
    Till till = shop.till();
    till.open("/connexion");
    till.field("Identifiant").fill("999999");
    till.button("Continuer").click();
    till.field("Mot de passe").fill("peu importe");

    useUp("999999");
    till.button("Me connecter").click();

    assertThat(till.heading()).hasText("Trop d’essais en peu de temps");
    assertThat(till.text("Vous pourrez réessayer dans")).isVisible();
    till.picture("trop-d-essais");
    Accessibility.check(till.page(), "too many attempts");
    till.link("Revenir à la connexion").click();
    assertThat(till.field("Identifiant")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "fr-FR, Demande de paiement en Chèque-Vacances",
    "en-GB, Chèque-Vacances payment request"
  })
  void theQrCodesLinkSaysToABrowserWhatItIsFor(String language, String title) {
    Till till = shop.till(shop.outlet());
    String link = till.show("20", "LIEN-" + language);

    Till browser = shop.till(language);
    browser.open(link);

    assertThat(browser.heading()).hasText(title);
    browser.picture("lien-" + language);
    Accessibility.check(browser.page(), "payment request's link");
    till.button("Rafraîchir").click();
    assertThat(till.text("Scanné : votre client a ouvert la demande.")).isHidden();
    browser.open("/p/" + "x".repeat(22));
    assertThat(browser.heading()).hasText(title);
  }

  @ParameterizedTest
  @CsvSource({"fr-FR, Cette page n’existe pas", "en-GB, There is no such page"})
  void anAddressThatIsNoneIsSaidSo(String language, String title) {
    Till till = shop.till(language);
    till.open("/caisse");

    assertThat(till.heading()).hasText(title);
    till.picture("introuvable-" + language);
    Accessibility.check(till.page(), "no such page");
  }

  /**
   * With tries whose answer leads on, as a right password's does: all tests together have only so
   * many wrong ones.
   */
  private void useUp(String account) {
    Till program = shop.till();
    RequestOptions tries =
        RequestOptions.create()
            .setMaxRedirects(0)
            .setForm(
                FormData.create()
                    .set("client_id", "gateway")
                    .set("response_type", "code")
                    .set("redirect_uri", shop.house().gateway() + "/connexion/retour")
                    .set("scope", "openid")
                    .set("prompt", "none")
                    .set("username", account));
    String authorization = shop.house().tokenUrl().replace("/token", "/auth");
    Waiting.until(
        "too many sign-ins",
        () -> {
          APIResponse answer = program.page().request().post(authorization, tries);
          return answer.status() == TOO_MANY_REQUESTS;
        });
  }
}
