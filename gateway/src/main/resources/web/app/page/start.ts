import { html, nothing } from "lit";
import { CvElement } from "../part/element";
import { signInAddress } from "../part/sign-in";
import { t } from "../texts/texts";

/** For whoever is not signed in, or no longer. */
class StartPage extends CvElement {
  static properties = { over: { type: Boolean } };
  declare over: boolean;

  render() {
    const here = location.pathname + location.search;
    const interrupted = new URLSearchParams(location.search).get("connexion") === "interrompue";
    const back = interrupted ? "/" : here;
    return html`
      <h1 tabindex="-1">${t("start.title")}</h1>
      ${this.over ? html`<p class="notice warn" role="alert">${t("session.over")}</p>` : nothing}
      ${interrupted ? html`<p class="notice warn" role="alert">${t("start.interrupted")}</p>` : nothing}
      <p>${t("start.intro")}</p>
      <p><a class="button primary" href=${signInAddress(back)}>${t("start.signIn")}</a></p>
    `;
  }
}

customElements.define("cv-start-page", StartPage);
