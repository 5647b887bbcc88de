package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operations and finance at work. */
@Tag("story")
@ExtendWith(OpenShop.class)
class StaffPagesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String EMAIL = "gite-du-lac@example.test";
  private static final String OUTLET_EMAIL = "accueil@example.test";
  private static final String PASSWORD = "brume sur le lac à l'aube";

  private final Shop shop;

  StaffPagesTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void aMerchantIsRegisteredChoosesItsPasswordCollectsAndIsSuspended() {
    Till operations = staff("operations");
    operations.field("Convention (6 chiffres)").fill("100077");
    operations.field("Raison sociale").fill("Gîte du lac");
    operations.field("E-mail").fill(EMAIL);
    operations.field("Rue").fill("1 chemin du lac");
    operations.field("Code postal").fill("740");
    operations.field("Ville").last().fill("Annecy");
    operations.button("Enregistrer").click();
    assertThat(operations.field("Code postal")).isFocused();
    operations.picture("commercants-erreur");
    operations.field("Code postal").fill("74000");
    operations.button("Enregistrer").click();
    assertThat(operations.heading()).hasText("Gîte du lac");

    operations.field("Nom").fill("Accueil");
    operations.field("Ville").fill("Annecy");
    operations.field("E-mail").fill(OUTLET_EMAIL);
    List<Request> sent = new ArrayList<>();
    operations.page().onRequest(sent::add);
    operations.button("Enregistrer").first().dblclick();
    assertThat(operations.page().getByRole(AriaRole.CELL).first()).hasText("100077000001");
    Assertions.assertThat(sent).filteredOn(each -> each.method().equals("POST")).hasSize(1);
    operations.picture("commercant");

    // What is asked about an outlet stays with it, whatever comes before it in the list.
    operations.button("Fermer").first().click();
    operations.field("Nom").fill("Abri");
    operations.field("Ville").fill("Annecy");
    operations.field("E-mail").fill("abri@example.test");
    operations.button("Enregistrer").first().click();
    Locator outlets = operations.page().locator("tbody tr");
    assertThat(outlets.first()).containsText("Abri");
    assertThat(outlets.first()).not().containsText("confirmer");
    assertThat(outlets.last()).containsText("Fermer : Oui, confirmer");
    operations.button("Non").click();

    Till merchant = shop.till();
    merchant.open(shop.mails().link(EMAIL, "identifiant"));
    merchant.field("Nouveau mot de passe").fill(PASSWORD);
    merchant.button("Enregistrer").click();
    assertThat(merchant.text("Votre mot de passe est enregistré.")).isVisible();
    merchant.signIn("100077", PASSWORD);
    merchant.button("Accueil").click();
    merchant.show("25", "LAC");

    operations.button("Suspendre").click();
    operations.button("Suspendre : Oui").click();
    assertThat(operations.text("Suspendu depuis")).isVisible();
    Till shutOut = shop.till();
    shutOut.open("/connexion");
    shutOut.enter("100077", PASSWORD);
    assertThat(shutOut.text("Ce compte est suspendu ou bloqué")).isVisible();
    merchant.go("Paiement");
    merchant.ask("25", "LAC-2");
    assertThat(merchant.text("L’encaissement est suspendu")).isVisible();
  }

  @Test
  void whatIsNotThereIsSaid() {
    Till operations = staff("operations");
    operations.open("/gestion/commercants/999999");
    assertThat(operations.text("Aucun professionnel n’a ce numéro")).isVisible();
    assertThat(operations.button("Enregistrer")).isHidden();

    Till finance = staff("finance-preparer");
    finance.open("/gestion/lots/2020-01-01");
    assertThat(finance.text("Il n’y a pas de remise à cette date.")).isVisible();
  }

  @Test
  void aDoublePressClosesNothing() {
    Till operations = staff("operations");
    operations.open("/gestion/commercants/100001");
    Locator outlet = operations.page().locator("tbody tr").first();

    operations.button("Fermer").first().dblclick();

    assertThat(operations.button("Fermer : Oui")).isEnabled();
    assertThat(outlet).containsText("Ouvert");
    operations.button("Non").click();
  }

  /** As from the browser's own history. */
  @Test
  void nothingOfOneMerchantStaysOnThePageOfAnother() {
    Till operations = staff("operations");
    operations.open("/gestion/commercants/100001");
    Locator firstCell = operations.page().getByRole(AriaRole.CELL).first();
    assertThat(firstCell).containsText("100001");
    String name = operations.heading().textContent();
    operations.link("Retour à la liste").click();
    operations.page().locator("a[href='/gestion/commercants/100002']").click();
    assertThat(firstCell).containsText("100002");

    operations.page().evaluate("history.go(-2)");

    assertThat(operations.heading()).hasText(name);
    assertThat(firstCell).containsText("100001");
  }

  @Test
  void anOutletFindsTheWayBackToItsTill() {
    Till till = shop.till(shop.outlet());
    till.open("/gestion");
    till.link("Aller à l’encaissement").click();
    assertThat(till.field("Montant demandé")).isVisible();
  }

  @Test
  void longNamesFitOnAPhone() {
    Till operations = staff("operations");
    operations.field("Convention (6 chiffres)").fill("100078");
    operations
        .field("Raison sociale")
        .fill("Association intercommunale des maisons familiales de vacances du Haut-Jura");
    operations.field("E-mail").fill("reservations.et.groupes@maisons-familiales.example.test");
    operations.field("Rue").fill("Lieu-dit les Quatre-Chemins-de-la-Vieille-Église, bâtiment B");
    operations.field("Code postal").fill("39220");
    operations.field("Ville").last().fill("Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson");
    operations.button("Enregistrer").click();
    assertThat(operations.heading()).containsText("Haut-Jura");
    operations.field("Nom").fill("Hébergement, restauration et activités de plein air");
    operations.field("Ville").fill("Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson");
    operations.field("E-mail").fill("plein-air@maisons-familiales.example.test");
    operations.button("Enregistrer").first().click();
    assertThat(operations.page().getByRole(AriaRole.CELL).first()).hasText("100078000001");

    // An account can be blocked once it stands, which the page finds out by itself.
    assertThat(operations.page().getByRole(AriaRole.CELL).last()).containsText("Bloquer");
    operations.button("Bloquer").last().click();
    operations.button("Bloquer : Oui").click();
    assertThat(operations.page().getByRole(AriaRole.CELL).last()).containsText("Débloquer");
    operations.picture("noms-longs");
    Accessibility.check(operations.page(), "long names");
    operations.go("Comptes bloqués");
    assertThat(operations.button("Débloquer").first()).isVisible();
    operations.picture("comptes-bloques");
    operations.go("Professionnels");
    assertThat(operations.text("Haut-Jura")).isVisible();
    operations.picture("commercants");
  }

  @Test
  void financeSeesTheDayAndFetchesItsFile() throws IOException {
    Till till = shop.till(shop.outlet());
    String link = till.show("50", "FINANCE");
    shop.wallet().pay(link, 5_000);
    assertThat(till.result()).hasText("Validé");
    String today = LocalDate.ofInstant(shop.operator().now(), PARIS).format(FRENCH);
    shop.operator().moveClock(Duration.ofDays(1));

    Till finance = staff("finance-preparer");
    Locator row =
        finance
            .page()
            .getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText(today));
    finance.refreshUntil(row.filter(new Locator.FilterOptions().setHasText("Clos")));
    finance.picture("lots");
    row.getByRole(AriaRole.LINK).click();
    assertThat(finance.page().locator("table")).containsText("50,00\u00a0€");
    finance.picture("lot");
    Accessibility.check(finance.page(), "batch");

    Download file =
        finance.page().waitForDownload(() -> finance.link("Télécharger le fichier").click());
    Assertions.assertThat(Files.readString(file.path())).contains("pain.001.001.09");
  }

  private Till staff(String role) {
    Account account = shop.house().accounts(role).getFirst();
    return shop.till(account);
  }
}
