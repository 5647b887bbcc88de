import { html, nothing } from "lit";
import { askForReset, signOutEverywhere, type Outlet, type Profile } from "../service/account";
import { CvElement } from "../part/element";
import { problemNotice } from "../part/notices";
import type { Problem } from "../service/http";
import { t } from "../texts/texts";
import "../part/languages";

/** "Mon profil": who is signed in, for whom, in which language; and the way out. */
class ProfilePage extends CvElement {
  static properties = { profile: {}, outlet: {}, mailed: { state: true }, problem: { state: true } };
  declare profile: Profile;
  declare outlet: Outlet | null;
  declare mailed: boolean;
  declare problem: Problem | null;

  constructor() {
    super();
    this.mailed = false;
    this.problem = null;
  }

  render() {
    const { account, merchant, outlet: own } = this.profile;
    const outlet = own ?? this.outlet;
    return html`
      <h1 tabindex="-1">${t("profile.title")}</h1>
      <dl>
        <dt>${t("profile.account")}</dt>
        <dd>${account}</dd>
        ${merchant
          ? html`
              <dt>${t("profile.merchant")}</dt>
              <dd>${merchant.legalName} (${merchant.merchantId})</dd>
            `
          : nothing}
        ${outlet
          ? html`
              <dt>${t("profile.outlet")}</dt>
              <dd>${outlet.name}, ${outlet.town} (${outlet.outletId})</dd>
            `
          : nothing}
        <dt>${t("profile.language")}</dt>
        <dd><cv-languages></cv-languages></dd>
      </dl>
      ${problemNotice(this.problem)}
      <div role="status">
        ${this.mailed ? html`<p class="notice">${t("profile.passwordMailed")}</p>` : nothing}
      </div>
      <div class="actions">
        <button @click=${this.changePassword}>${t("profile.changePassword")}</button>
        ${!own
          ? html`<a class="button" data-page href="/point-d-accueil">${t("outlet.change")}</a>`
          : nothing}
        ${this.profile.roles.includes("merchant")
          ? html`<a class="button" data-page href="/profil/logiciels">${t("profile.clients")}</a>`
          : nothing}
        <p class="hint" id="everywhere">${t("profile.everywhere")}</p>
        <button aria-describedby="everywhere" @click=${this.endSessions}>${t("profile.signOutEverywhere")}</button>
        <form id="sign-out" method="post" action="/deconnexion"><button>${t("profile.signOut")}</button></form>
      </div>
    `;
  }

  /** This device's own session goes with the others; its cookie is removed as when signing out. */
  private async endSessions(): Promise<void> {
    try {
      await signOutEverywhere();
      this.querySelector<HTMLFormElement>("#sign-out")!.submit();
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }

  /** By the link that a forgotten password is replaced with: one way in, one rule for passwords. */
  private async changePassword(): Promise<void> {
    try {
      await askForReset(this.profile.account);
      this.mailed = true;
      this.problem = null;
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }
}

customElements.define("cv-profile-page", ProfilePage);
