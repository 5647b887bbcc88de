package fr.cvconnect.e2e.till;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The customer's side: the sandbox's wallet, by what its user reads and presses. */
record Phone(Page page) {
  /** Becomes the first of the demo customers who has that much. */
  void take(String balance) {
    page.navigate("/");
    page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Clients"))
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(balance))
        .first()
        .click();
  }

  /** Types what stands under the QR code, or pastes its link. */
  void lookUp(String code) {
    button("Payer une").click();
    type(code);
  }

  void type(String code) {
    page.getByLabel("Lien ou code court").fill(code);
    button("Continuer").click();
  }

  void scan() {
    button("Payer une").click();
    button("Ouvrir la caméra").click();
  }

  void pay(String amount) {
    page.getByLabel("Montant à payer").fill(amount);
    button("Payer").click();
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator balance() {
    return page.locator(".balance");
  }

  Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
