package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import fr.cvconnect.e2e.sandbox.Waiting;

/** A device at the counter, by what its user reads and presses. */
public record Till(Page page) {
  void signIn(String account, String password) {
    open("/");
    link("Me connecter").click();
    enter(account, password);
    assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
  }

  /** Fills in the identity provider's page, which asks for one after the other. */
  void enter(String account, String password) {
    field("Identifiant").fill(account);
    button("Continuer").click();
    field("Mot de passe").fill(password);
    button("Me connecter").click();
  }

  /** The identifier stands there from the try before. */
  void enterAgain(String password) {
    field("Mot de passe").fill(password);
    button("Me connecter").click();
  }

  public void ask(String amount, String cart) {
    field("Montant demandé").fill(amount);
    field("N° de panier").fill(cart);
    button("Continuer").click();
  }

  /** Asks, and returns the link that the QR code holds. */
  String show(String amount, String cart) {
    ask(amount, cart);
    assertThat(qr()).isVisible();
    // Its frame is there before the picture is.
    assertThat(qr()).not().hasJSProperty("naturalWidth", 0);
    return page.getByLabel("Copier le lien").first().inputValue();
  }

  void open(String path) {
    page.navigate(path);
  }

  public void go(String place) {
    page.getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place))
        .click();
  }

  /** For what comes by itself, on a page that does not follow it. */
  void refreshUntil(Locator there) {
    Waiting.until(
        "the page to show " + there,
        () -> {
          page.reload();
          heading().waitFor();
          page.waitForLoadState(LoadState.NETWORKIDLE);
          return there.isVisible();
        });
  }

  void picture(String name) {
    Pictures.take(page, name);
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator qr() {
    return page.getByAltText("QR Code de la demande de paiement");
  }

  /** What a customer who cannot scan types. */
  String code() {
    return page.locator(".code strong").textContent();
  }

  Locator result() {
    return page.locator(".result");
  }

  Locator operations() {
    return page.locator(".operations li");
  }

  Locator text(String text) {
    return page.getByText(text);
  }

  Locator field(String label) {
    return page.locator("input").and(page.getByLabel(label));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
