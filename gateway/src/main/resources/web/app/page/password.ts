import { html, nothing } from "lit";
import { choosePassword } from "../service/account";
import { Problem } from "../service/http";
import { CvElement } from "../part/element";
import { problemNotice } from "../part/notices";
import { signInAddress } from "../part/sign-in";
import { type Key, t } from "../texts/texts";

const MISTAKES: Record<string, Key> = {
  REQUIRED: "field.required",
  TOO_WEAK: "password.weak",
};

/** Where the mailed link leads: chooses the password, once. */
class PasswordPage extends CvElement {
  static properties = { chosen: { state: true }, problem: { state: true } };
  declare chosen: boolean;
  declare problem: Problem | null;

  /** Behind the #, which browsers send to nobody; and not left in the address for others to see. */
  private readonly token = location.hash.slice(1);

  constructor() {
    super();
    this.chosen = false;
    this.problem = null;
    history.replaceState(history.state, "", location.pathname);
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("password.title")}</h1>
      <div role="status">${this.chosen ? html`<p class="notice">${t("password.done")}</p>` : nothing}</div>
      ${this.chosen ? this.done() : this.token && this.problem?.code !== "PASSWORD_LINK_NOT_FOUND" ? this.form() : this.dead()}
    `;
  }

  private form() {
    const mistake = this.problem?.errors[0];
    return html`
      ${problemNotice(mistake ? null : this.problem)}
      <form novalidate @submit=${this.submit}>
        <div class="field">
          <label for="password">${t("password.new")}</label>
          <p class="hint" id="password-hint">${t("password.rule")}</p>
          <input
            id="password"
            name="password"
            type="password"
            maxlength="64"
            autocomplete="new-password"
            aria-required="true"
            aria-invalid=${mistake ? "true" : "false"}
            aria-describedby="password-hint password-error"
          />
          <p class="error" id="password-error" role="alert">${mistake ? t(MISTAKES[mistake.code] ?? "field.refused") : nothing}</p>
        </div>
        <button class="primary">${t("password.choose")}</button>
      </form>
    `;
  }

  private done() {
    return html`<p><a class="button primary" href=${signInAddress()}>${t("start.signIn")}</a></p>`;
  }

  private dead() {
    return html`
      <p class="notice warn" role="alert">${t(this.token ? "password.dead" : "password.reopen")}</p>
      <p><a class="button" data-page href="/mot-de-passe-oublie">${t("forgotten.title")}</a></p>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    try {
      await choosePassword(this.token, String(fields.get("password")));
      this.chosen = true;
    } catch (problem) {
      this.problem = problem as Problem;
      await this.updateComplete;
      this.querySelector<HTMLElement>("#password")?.focus();
    }
  }
}

customElements.define("cv-password-page", PasswordPage);
