package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.cvconnect.e2e.sandbox.WalletApp;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While a request waits. */
@Tag("story")
@ExtendWith(OpenShop.class)
class QrPageTest {
  private static final Pattern ALMOST_NINE_MINUTES = Pattern.compile("8:5\\d");

  /** Five seconds, which it may just take to come back, and some more. */
  private static final double SAYS_SO_AT_MOST_MILLIS = 10_000;

  private final Shop shop;

  QrPageTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void theTimeLeftRunsDown() {
    Till till = shop.till(shop.outlet());
    till.show("26", "DECOMPTE");
    Locator left = till.page().getByRole(AriaRole.TIMER);
    assertThat(left).hasText(ALMOST_NINE_MINUTES);
    String first = left.textContent();

    assertThat(left).not().hasText(first);
    assertThat(left).hasText(ALMOST_NINE_MINUTES);
  }

  @Test
  void itsLinkIsCopied() {
    Till till = shop.till(shop.outlet());
    till.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    String link = till.show("27", "COPIE");

    till.button("Copier le lien").click();

    assertThat(till.text("Lien copié.")).isVisible();
    assertThat(till.page().evaluate("navigator.clipboard.readText()")).isEqualTo(link);
  }

  @Test
  void withoutLiveNewsTheButtonShowsWhatHasHappened() {
    Till till = shop.till();
    till.page().route("**/api/events", Route::abort);
    till.signIn(shop.outlet().id(), shop.outlet().password());
    String link = till.show("28", "SANS-DIRECT");
    assertThat(till.text("Connexion interrompue"))
        .isVisible(new IsVisibleOptions().setTimeout(SAYS_SO_AT_MOST_MILLIS));
    WalletApp wallet = shop.wallet();
    wallet.awaitAnswer(wallet.pay(link, 2_800));
    assertThat(till.result()).isHidden();

    till.button("Rafraîchir").click();

    assertThat(till.result()).hasText("Validé");
  }

  @Test
  void thePictureComesWithTheRequest() {
    Till till = shop.till(shop.outlet());
    till.page().route("**/qr*", Route::abort);

    till.ask("41", "IMAGE");

    assertThat(till.qr()).isVisible();
    assertThat(till.qr()).not().hasJSProperty("naturalWidth", 0);
  }

  @Test
  void aPictureThatDidNotComeIsAskedForAgain() {
    Till till = shop.till(shop.outlet());
    till.show("42", "IMAGE-RELUE");
    till.page().route("**/qr", Route::abort);

    till.page().reload();

    assertThat(till.qr()).isVisible();
    assertThat(till.qr()).not().hasJSProperty("naturalWidth", 0);
  }

  @Test
  void aLinkThatCannotBeCopiedIsSelected() {
    Till till = shop.till(shop.outlet());
    till.show("43", "COPIE-REFUSEE");
    till.page()
        .evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }");

    till.button("Copier le lien").click();

    assertThat(till.text("La copie n’a pas abouti")).isVisible();
    assertThat(till.page().getByLabel("Copier le lien").first()).isFocused();
  }

  /** Where the first press was stands another button before the second. */
  @Test
  void aDoublePressCancelsNothing() {
    Till till = shop.till(shop.outlet());
    till.show("44", "DEUX-PRESSIONS");

    till.button("Annuler la demande").dblclick();

    // Either the question is still open or it was answered with no.
    assertThat(till.button("Oui, annuler").or(till.button("Annuler la demande"))).isEnabled();
    till.page().reload();
    assertThat(till.qr()).isVisible();
  }

  @Test
  void whatCouldNotBeReadIsReadLater() {
    Till till = shop.till(shop.outlet());
    till.show("45", "RELECTURE");
    till.page().route("**/api/payments/*", Route::abort);
    till.page().reload();
    assertThat(till.button("Réessayer")).isVisible();

    till.page().unroute("**/api/payments/*");

    assertThat(till.qr()).isVisible(new IsVisibleOptions().setTimeout(SAYS_SO_AT_MOST_MILLIS));
    assertThat(till.button("Réessayer")).isHidden();
  }

  @Test
  void anotherDeviceShowsTheSame() {
    shop.operator().moveClock(Duration.ofMinutes(10));
    Till till = shop.till(shop.outlet());
    till.show("29", "AUTRE-APPAREIL");
    Till other = shop.till(shop.outlet());
    other.go("Opérations");
    other.field("N° de panier").fill("AUTRE-APPAREIL");

    other.operations().first().click();

    assertThat(other.page().locator(".code strong")).hasText(till.code());
    // Its own clock is ten minutes behind now, at least.
    assertThat(other.page().getByRole(AriaRole.TIMER)).hasText(ALMOST_NINE_MINUTES);
  }
}
