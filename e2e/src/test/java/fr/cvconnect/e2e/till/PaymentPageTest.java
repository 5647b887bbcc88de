package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import fr.cvconnect.e2e.sandbox.WalletApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for a payment, and seeing what becomes of it. */
@Tag("story")
@ExtendWith(OpenShop.class)
class PaymentPageTest {
  private static final Pattern ASKING = Pattern.compile(".*/api/payments\\?expand=qr");
  private static final String WATCH_FOR_A_QR_CODE =
      """
      new MutationObserver(() => {
        if (document.querySelector("img.qr")) window.codeSeen = true;
      }).observe(document, { childList: true, subtree: true })
      """;

  private final Shop shop;

  PaymentPageTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void itIsScannedAndPaidInPartWithoutTheTillBeingTouched() {
    Till till = shop.till(shop.outlet());
    till.picture("paiement");
    String link = till.show("60,50", "REF253");
    till.picture("qr");

    WalletApp wallet = shop.wallet();
    wallet.scan(link);
    assertThat(till.text("Scanné : votre client a ouvert la demande.")).isVisible();
    wallet.pay(link, 4_500);

    assertThat(till.result()).hasText("Validé");
    assertThat(till.page().locator("dl")).containsText("Montant reçu 45,00\u00a0€");
    assertThat(till.page().locator("dl")).containsText("Reste à payer 15,50\u00a0€");
    String advice = "Encaissez les 15,50\u00a0€ restants";
    assertThat(till.page().locator(".notice.warn")).containsText(advice);
    // Said, too, to whoever does not see it.
    assertThat(till.page().locator("[role=status].quiet"))
        .containsText("Validé. Le client a réglé");
    assertThat(till.page().locator("[role=status].quiet")).containsText(advice);
    till.picture("valide");
  }

  @Test
  void whoSignsInElsewhereFindsWhatWaitsUntilItWaitsNoMore() {
    Till first = shop.till(shop.outlet());
    first.show("61,50", "REF254");

    Till second = shop.till(shop.outlet());
    Locator waiting = second.link("En cours : REF254, 61,50\u00a0€");
    assertThat(waiting).isVisible();
    second.picture("paiement-en-cours");

    first.button("Annuler la demande").click();
    first.button("Oui, annuler").click();
    assertThat(waiting).isHidden();
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    Till till = shop.till(shop.outlet());

    till.ask("19,99", "");

    assertThat(till.field("Montant demandé"))
        .hasAccessibleDescription(
            "À partir de 20,00 €, au centime près Le montant demandé est de 20,00 € au minimum.");
    assertThat(till.field("N° de panier")).hasAccessibleDescription("Ce champ est obligatoire.");
    assertThat(till.field("Montant demandé")).isFocused();
    till.picture("paiement-erreurs");
  }

  @Test
  void aDoublePressMakesOneRequest() {
    Till till = shop.till(shop.outlet());
    till.field("Montant demandé").fill("25 €");
    till.field("N° de panier").fill("DOUBLE");

    till.button("Continuer").dblclick();
    assertThat(till.qr()).isVisible();

    till.go("Opérations");
    till.field("N° de panier").fill("DOUBLE");
    assertThat(till.operations()).hasCount(1);
  }

  @Test
  void whoLooksSomethingUpAndComesBackFindsWhatWasTyped() {
    Till till = shop.till(shop.outlet());
    till.field("Montant demandé").fill("45,50");
    till.field("N° de panier").fill("PLUS-TARD");

    till.go("Opérations");
    till.page().goBack();

    assertThat(till.field("Montant demandé")).hasValue("45,50");
    assertThat(till.field("N° de panier")).hasValue("PLUS-TARD");
    till.go("Paiement");
    assertThat(till.field("Montant demandé")).hasValue("");
  }

  @Test
  void whatWasAskedForIsNotOfferedOnceMore() {
    Till till = shop.till(shop.outlet());
    till.show("22", "PARTI");

    till.page().goBack();

    assertThat(till.field("Montant demandé")).hasValue("");
  }

  @Test
  void whoseAnswerWasLostIsShownAsItIsNow() {
    Till till = shop.till(shop.outlet());
    till.page()
        .route(
            ASKING,
            route -> {
              route.fetch();
              route.abort();
            });
    till.ask("33", "REPONSE-PERDUE");
    assertThat(till.page().locator(".notice.bad")).containsText("Le service ne répond pas.");
    assertThat(till.page().locator(".notice.bad")).isFocused();
    Till other = shop.till(shop.outlet());
    other.link("En cours : REPONSE-PERDUE").click();
    other.button("Annuler la demande").click();
    other.button("Oui, annuler").click();
    assertThat(other.result()).hasText("Annulé");
    till.page().evaluate(WATCH_FOR_A_QR_CODE);

    till.page().unroute(ASKING);
    till.button("Continuer").click();

    assertThat(till.result()).hasText("Annulé");
    assertThat(till.page().evaluate("window.codeSeen")).isNull();
  }

  @Test
  void aCartThatWaitsIsNotAskedForTwiceButShown() {
    Till till = shop.till(shop.outlet());
    till.show("25", "ENCORE");
    till.go("Paiement");

    till.ask("25", "ENCORE");

    assertThat(till.field("N° de panier"))
        .hasAccessibleDescription("Ce panier attend déjà un paiement.");
    assertThat(till.field("N° de panier")).isFocused();
    till.picture("paiement-panier-en-attente");
    till.link("Voir la demande en cours").click();
    assertThat(till.qr()).isVisible();
  }

  @Test
  void aReloadShowsTheSameRequestAndItIsCancelledOnlyAfterASecondQuestion() {
    Till till = shop.till(shop.outlet());
    till.show("30", "RECHARGE");
    String code = till.code();

    till.page().reload();
    assertThat(till.page().locator(".code strong")).hasText(code);
    till.button("Annuler la demande").click();
    till.picture("annuler");
    till.button("Oui, annuler").click();

    assertThat(till.result()).hasText("Annulé");
    till.picture("annule");
    till.button("Refaire la demande").click();
    assertThat(till.field("Montant demandé")).hasValue("30,00");
    assertThat(till.field("N° de panier")).hasValue("RECHARGE");
  }

  @Test
  void twoTillsOfAnOutletSeeTheSame() {
    Till asking = shop.till(shop.outlet());
    Till other = shop.till(shop.outlet());
    other.go("Opérations");

    String link = asking.show("40", "DEUX-CAISSES");
    other.field("N° de panier").fill("DEUX-CAISSES");
    assertThat(other.operations()).containsText(new String[] {"En attente de paiement"});
    shop.wallet().pay(link, 4_000);

    assertThat(asking.result()).hasText("Validé");
    assertThat(other.operations()).containsText(new String[] {"Validé"});
    assertThat(other.page().locator(".total")).containsText("Aujourd’hui");
    other.picture("operations");
    Download list = other.page().waitForDownload(() -> other.link("Exporter").click());
    assertThat(content(list)).contains("DEUX-CAISSES", ";40,00;");
  }

  private static String content(Download file) {
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
