package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets in, who does not, and how to get in again. */
@Tag("story")
@ExtendWith(OpenShop.class)
class SignInTest {
  /** The session's pieces; the identity provider's own cookies stay. */
  private static final Pattern GATEWAYS_COOKIES = Pattern.compile("q_session.*");

  private static final Pattern IDENTITY_PROVIDERS_PAGE = Pattern.compile(".*/idp/realms/cv/.*");

  private static final String WRONG_PASSWORD = "ce n'est pas le bon";
  private static final String NEW_PASSWORD = "sable chaud et vent du large";

  private final Shop shop;

  SignInTest(Shop shop) {
    this.shop = shop;
  }

  @Test
  void signingOutLeavesNothingBehind() {
    Till till = shop.till(shop.outlet());
    till.go("Mon profil");
    till.picture("profil");

    till.button("Me déconnecter").last().click();

    assertThat(till.heading()).hasText("Encaisser le Chèque-Vacances Connect");
    till.picture("accueil");
    till.open("/operations");
    assertThat(till.heading()).hasText("Encaisser le Chèque-Vacances Connect");
    assertThat(till.page().context().cookies())
        .noneMatch(cookie -> cookie.name.startsWith("q_session"));
  }

  @Test
  void noLogTellsATokenOrWhatWasTypedInTheWrongField() throws IOException {
    Till till = shop.till();
    till.open("/connexion");
    till.enter("sable-chaud-1936", WRONG_PASSWORD);
    assertThat(till.field("Mot de passe")).isVisible();
    till.enterAgain(WRONG_PASSWORD);
    assertThat(till.field("Mot de passe")).isVisible();

    assertThat(shop.logs())
        .contains("/login-actions/authenticate")
        .doesNotContain("sable-chaud-1936", WRONG_PASSWORD, "eyJ");
  }

  @Test
  void signingOutLeavesTheOtherTillsOfTheAccountAtWork() {
    Till here = shop.till(shop.outlet());
    Till there = shop.till(shop.outlet());
    here.go("Mon profil");

    here.button("Me déconnecter").last().click();
    assertThat(here.heading()).hasText("Encaisser le Chèque-Vacances Connect");

    // Its token would live on for two minutes; a new one is only given to who has a session.
    there.page().context().clearCookies(new ClearCookiesOptions().setName(GATEWAYS_COOKIES));
    there.open("/connexion?vers=/paiement");
    assertThat(there.heading()).hasText("Demande de paiement");
  }

  @Test
  void signingOutOnAllDevicesEndsTheOthersToo() {
    Till here = shop.till(shop.administrator());
    Till there = shop.till(shop.administrator());
    here.go("Mon profil");

    here.button("Me déconnecter de tous les appareils").click();
    assertThat(here.heading()).hasText("Encaisser le Chèque-Vacances Connect");

    // Its token lives on for two minutes; its session does not, which a new sign-in would use.
    there.page().context().clearCookies(new ClearCookiesOptions().setName(GATEWAYS_COOKIES));
    there.open("/connexion");
    assertThat(there.page()).hasURL(IDENTITY_PROVIDERS_PAGE);
    assertThat(there.field("Identifiant")).isVisible();
  }

  @Test
  void threeWrongPasswordsBlockUntilTheMailedLinkIsUsed() {
    Account blocked = second(shop.house().accounts("outlet"));
    Till till = shop.till();
    till.open("/");
    till.link("Me connecter").click();
    till.picture("identifiant");
    till.enter(blocked.id(), WRONG_PASSWORD);
    till.enterAgain(WRONG_PASSWORD + " non plus");
    till.picture("mot-de-passe-errone");
    till.enterAgain(WRONG_PASSWORD + " toujours pas");
    assertThat(till.text("Identifiant ou mot de passe incorrect")).isVisible();

    till.enterAgain(blocked.password());
    assertThat(till.page().getByRole(AriaRole.NAVIGATION)).isHidden();
    till.link("Mot de passe oublié").click();
    till.field("Identifiant").fill(blocked.id());
    till.picture("mot-de-passe-oublie");
    till.button("Recevoir le lien").click();
    assertThat(till.text("Si cet identifiant existe")).isVisible();

    till.open(shop.mails().link(blocked.email(), "nouveau mot de passe"));
    till.field("Nouveau mot de passe").fill(NEW_PASSWORD);
    till.picture("nouveau-mot-de-passe");
    till.button("Enregistrer").click();
    assertThat(till.text("Votre mot de passe est enregistré.")).isVisible();

    till.signIn(blocked.id(), NEW_PASSWORD);
    assertThat(till.heading()).hasText("Demande de paiement");
  }

  /** The browser asks for French; the person chose otherwise. */
  @Test
  void inEnglishFromTheFirstPageToTheLast() {
    Till till = shop.till();
    till.open("/");
    till.button("English").click();
    assertThat(till.page()).hasTitle(Pattern.compile("^Collect with .*"));
    checkEnglish(till, "accueil-anglais");

    till.link("Sign in").click();
    till.field("Identifier").fill(shop.outlet().id());
    checkEnglish(till, "identifiant-anglais");
    till.button("Continue").click();
    till.field("Password").fill(WRONG_PASSWORD);
    till.button("Sign in").click();
    assertThat(till.text("Wrong identifier or password.")).isVisible();
    checkEnglish(till, "mot-de-passe-errone-anglais");
    till.field("Password").fill(shop.outlet().password());
    till.button("Sign in").click();

    assertThat(till.heading()).hasText("Payment request");
    checkEnglish(till, "paiement-anglais");
    till.go("Payments");
    assertThat(till.heading()).hasText("Payments");
    checkEnglish(till, "operations-anglais");
  }

  @Test
  void theLanguageIsChosenOnTheIdentityProvidersPageToo() {
    Till till = shop.till();
    till.open("/connexion");
    assertThat(till.field("Identifiant")).isVisible();

    till.page().getByRole(AriaRole.COMBOBOX).selectOption("English");

    assertThat(till.field("Identifier")).isVisible();
    checkEnglish(till, "identifiant-en-anglais");
  }

  private static void checkEnglish(Till till, String name) {
    assertThat(till.page().locator("html")).hasAttribute("lang", "en");
    till.picture(name);
    Accessibility.check(till.page(), name);
  }

  private static Account second(List<Account> accounts) {
    return accounts.get(1);
  }
}
