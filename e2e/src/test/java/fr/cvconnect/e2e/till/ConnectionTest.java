package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop's connection goes and comes back. */
@Tag("story")
@ExtendWith(OpenShop.class)
class ConnectionTest {
  private static final double COMES_BACK_AT_MOST_MILLIS = 15_000;
  private static final Duration SILENCE = Duration.ofSeconds(46);
  private static final Duration RETRIED_AFTER = Duration.ofSeconds(6);
  private static final String LOST = "Connexion interrompue";

  private final Shop shop;

  ConnectionTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void whatHappenedMeanwhileIsShownOnceItIsBack() {
    Till till = shop.till(shop.outlet());
    String link = till.show("35", "COUPURE");

    till.page().context().setOffline(true);
    assertThat(till.text(LOST)).isVisible();
    till.picture("connexion-interrompue");
    shop.wallet().pay(link, 3_500);
    assertThat(till.result()).isHidden();
    till.page().context().setOffline(false);

    assertThat(till.result())
        .hasText("Validé", new HasTextOptions().setTimeout(COMES_BACK_AT_MOST_MILLIS));
    assertThat(till.text(LOST)).isHidden();
  }

  /** No browser tells: nothing comes any more, and nothing says that it does not. */
  @Test
  void aLineThatDiesWithoutAWordIsNoticed() {
    Till till = shop.till();
    till.page().clock().install();
    till.signIn(shop.outlet().id(), shop.outlet().password());
    till.show("41", "MUETTE");

    // More time goes by for the page than for the service, whose beats it misses therefore.
    till.page().clock().fastForward(SILENCE.toMillis());
    assertThat(till.text(LOST)).isVisible();

    List<Request> opened = new ArrayList<>();
    till.page().onRequest(opened::add);
    till.heading().click();
    till.page().clock().fastForward(RETRIED_AFTER.toMillis());
    assertThat(till.text(LOST)).isHidden();
    assertThat(opened)
        .as("streams in place of the one that died")
        .filteredOn(it -> it.url().endsWith("/api/events"))
        .hasSize(1);
  }

  /** A real beat every fifteen seconds. */
  @Test
  void aQuietLineIsNotTakenForADeadOne() {
    Till till = shop.till(shop.outlet());
    till.show("42", "CALME");

    till.page().waitForTimeout(SILENCE.toMillis());

    assertThat(till.text(LOST)).isHidden();
  }

  /** The browser would say so too, but not how to go on. */
  @Test
  void withoutANetworkTheAppOpensAndSaysSo() {
    Till till = shop.till(shop.outlet());
    till.show("20", "HORS-LIGNE");
    till.page().waitForFunction("navigator.serviceWorker.controller !== null");

    till.page().context().setOffline(true);
    till.page().reload();
    assertThat(till.text("Le service ne répond pas.")).isVisible();
    assertThat(till.qr()).isHidden();
    assertThat(till.button("Réessayer")).isVisible();
    till.picture("hors-ligne");
    Accessibility.check(till.page(), "without a network");

    till.page().context().setOffline(false);
    assertThat(till.qr()).isVisible(new IsVisibleOptions().setTimeout(COMES_BACK_AT_MOST_MILLIS));
  }
}
