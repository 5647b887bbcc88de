import { html, nothing } from "lit";
import { askForReset } from "../service/account";
import { Problem } from "../service/http";
import { CvElement } from "../part/element";
import { problemNotice } from "../part/notices";
import { signInAddress } from "../part/sign-in";
import { t } from "../texts/texts";

/** "Mot de passe oublié": asks for the identifier, and tells everybody the same. */
class ForgottenPage extends CvElement {
  static properties = { asked: { state: true }, problem: { state: true } };
  declare asked: boolean;
  declare problem: Problem | null;

  constructor() {
    super();
    this.asked = false;
    this.problem = null;
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("forgotten.title")}</h1>
      <div role="status">${this.asked ? html`<p class="notice">${t("forgotten.asked")}</p>` : nothing}</div>
      ${this.asked ? nothing : this.form()}
      <p><a href=${signInAddress()}>${t("forgotten.back")}</a></p>
    `;
  }

  private form() {
    const isMistyped = this.problem !== null && this.problem.errors.length > 0;
    return html`
      <p>${t("forgotten.intro")}</p>
      ${problemNotice(isMistyped ? null : this.problem)}
      <form novalidate @submit=${this.submit}>
        <div class="field">
          <label for="account">${t("forgotten.account")}</label>
          <input
            id="account"
            name="account"
            maxlength="20"
            autocomplete="username"
            inputmode="numeric"
            aria-invalid=${isMistyped}
            aria-describedby=${isMistyped ? "account-error" : nothing}
          />
          ${isMistyped
            ? html`<p class="error" id="account-error" role="alert">${t("forgotten.digits")}</p>`
            : nothing}
        </div>
        <button class="primary">${t("forgotten.send")}</button>
      </form>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    try {
      await askForReset(String(fields.get("account")).trim());
      this.asked = true;
    } catch (problem) {
      this.problem = problem as Problem;
      await this.updateComplete;
      this.querySelector<HTMLElement>("#account")?.focus();
    }
  }
}

customElements.define("cv-forgotten-page", ForgottenPage);
