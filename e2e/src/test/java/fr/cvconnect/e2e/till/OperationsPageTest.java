package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.cvconnect.e2e.sandbox.Desk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking operations up. */
@Tag("story")
@ExtendWith(OpenShop.class)
class OperationsPageTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** What the page reads at once. */
  private static final int SLICE = 50;

  private final Shop shop;

  OperationsPageTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void onesOwnOrAllOfTheOutlet() {
    Till outlet = shop.till(shop.outlet());
    outlet.show("41", "A-QUI");
    Till administrator = shop.till(shop.administratorOfOneOutlet());

    administrator.go("Opérations");
    administrator.field("N° de panier").fill("A-QUI");
    assertThat(administrator.text("Aucune opération ne correspond à ces critères.")).isVisible();
    administrator.picture("operations-aucune");
    administrator.text("Toutes").click();

    assertThat(administrator.operations()).hasCount(1);
  }

  @Test
  void byStatusAndDay() {
    Till till = shop.till(shop.outlet());
    till.show("42", "FILTRE");
    till.button("Annuler la demande").click();
    till.button("Oui, annuler").click();
    assertThat(till.result()).hasText("Annulé");
    till.go("Opérations");
    till.field("N° de panier").fill("FILTRE");
    assertThat(till.operations()).hasCount(1);

    till.page().getByLabel("Statut").selectOption("Validé");
    assertThat(till.operations()).hasCount(0);
    till.page().getByLabel("Statut").selectOption("Annulé");
    assertThat(till.operations()).hasCount(1);

    LocalDate today = LocalDate.ofInstant(shop.operator().now(), PARIS);
    till.field("Du").fill(today.plusDays(1).toString());
    assertThat(till.operations()).hasCount(0);
    till.field("Du").fill(today.toString());
    till.field("Au").fill(today.toString());
    assertThat(till.operations()).hasCount(1);

    till.operations().first().click();
    assertThat(till.result()).hasText("Annulé");
    till.page().goBack();
    assertThat(till.field("N° de panier")).hasValue("FILTRE");
    assertThat(till.page().getByLabel("Statut")).hasValue("CANCELLED");
    assertThat(till.field("Du")).hasValue(today.toString());
    assertThat(till.operations()).hasCount(1);
  }

  @Test
  void asFarBackAsOneLikesWithoutLosingThePlace() {
    Desk desk = Desk.of(shop.house(), shop.outlet());
    IntStream.rangeClosed(1, SLICE + 2).forEach(number -> desk.request(2_000, "LONGUE-" + number));
    Till till = shop.till(shop.outlet());
    till.go("Opérations");
    till.field("N° de panier").fill("LONGUE-7");
    assertThat(till.operations()).hasCount(1);
    till.field("N° de panier").fill("LONGUE-");
    assertThat(till.operations()).hasCount(SLICE);

    till.button("Afficher la suite").click();
    assertThat(till.operations()).hasCount(SLICE + 2);
    assertThat(till.text("Fin de la liste")).isVisible();

    // As when a stream ends with its token.
    till.page().context().setOffline(true);
    assertThat(till.text("Connexion interrompue")).isVisible();
    till.page().context().setOffline(false);
    assertThat(till.text("Connexion interrompue")).isHidden();
    assertThat(till.operations()).hasCount(SLICE + 2);
  }
}
