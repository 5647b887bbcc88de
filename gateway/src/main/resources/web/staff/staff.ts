import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { Frame } from "../app/part/frame";
import { profile, type Profile } from "../app/service/account";
import type { Problem } from "../app/service/http";
import { t } from "../app/texts/texts";
import { unread } from "./part/notice";
import { s, type StaffKey } from "./texts/texts";
import "../app/page/start";
import "../app/part/languages";
import "./page/accounts";
import "./page/batch";
import "./page/batches";
import "./page/merchant";
import "./page/merchants";

const OPERATIONS: [string, StaffKey][] = [
  ["/gestion/commercants", "nav.merchants"],
  ["/gestion/comptes", "nav.accounts"],
];
const FINANCE: [string, StaffKey][] = [["/gestion/lots", "nav.batches"]];
const MERCHANT = /^\/gestion\/commercants\/(\d{6})$/;
const BATCH = /^\/gestion\/lots\/(\d{4}-\d{2}-\d{2})$/;

/** The frame of staff's pages: operations and finance, each with its own. */
class Staff extends Frame {
  static properties = { who: { state: true }, problem: { state: true }, over: { state: true } };
  /** Null when nobody is signed in; undefined until that is known. */
  declare who: Profile | null | undefined;
  declare problem: Problem | null;
  declare over: boolean;

  constructor() {
    super();
    this.problem = null;
    this.over = false;
    window.addEventListener("session-over", () => this.sessionOver());
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  render() {
    return html`
      <a class="skip" href="#content">${t("app.skip")}</a>
      <header>
        <span class="brand">${t("app.name")}</span>
        <cv-languages></cv-languages>
      </header>
      ${this.who ? this.navigation() : nothing}
      <main id="content">${this.page()}</main>
    `;
  }

  private navigation() {
    const here = this.place();
    return html`
      <nav aria-label=${s("nav.label")}>
        ${this.places().map(
          ([path, label]) => html`
            <a data-page href=${path} aria-current=${path === here ? "page" : nothing}>
              ${s(label)}
            </a>
          `,
        )}
        <form method="post" action="/deconnexion"><button>${s("nav.signOut")}</button></form>
      </nav>
    `;
  }

  private places(): [string, StaffKey][] {
    const roles = this.who!.roles;
    return [
      ...(roles.includes("operations") ? OPERATIONS : []),
      ...(roles.some((role) => role.startsWith("finance-")) ? FINANCE : []),
    ];
  }

  private page() {
    if (this.problem) {
      return html`<h1 tabindex="-1">${t("problem.title")}</h1>${unread(this.problem, this.begin)}`;
    }
    if (this.who === undefined) {
      return html`<p>${t("app.loading")}</p>`;
    }
    if (this.who === null) {
      return html`<cv-start-page ?over=${this.over}></cv-start-page>`;
    }
    const here = this.place();
    if (here === undefined) {
      return html`
        <h1 tabindex="-1">${s("forbidden")}</h1>
        <p><a class="button primary" href="/">${s("toTill")}</a></p>
      `;
    }
    return pageAt(location.pathname.startsWith(here) ? location.pathname : here);
  }

  /** Where the address leads, or else the first place this account has, if it has any. */
  private place(): string | undefined {
    const places = this.places().map(([path]) => path);
    return places.find((path) => location.pathname.startsWith(path)) ?? places[0];
  }

  private sessionOver(): void {
    this.over = Boolean(this.who);
    this.who = null;
  }

  private readonly begin = async (): Promise<void> => {
    try {
      this.who = await profile();
      this.problem = null;
    } catch (problem) {
      // Nobody signed in is no trouble: the page says where to.
      this.problem = this.who === null ? null : (problem as Problem);
    }
    await this.turnPage();
  };
}

/** Another merchant, or date, is another page: nothing of the one before stays on it. */
function pageAt(path: string) {
  const merchant = MERCHANT.exec(path);
  if (merchant) {
    return keyed(path, html`<cv-merchant-page .merchantId=${merchant[1]}></cv-merchant-page>`);
  }
  const batch = BATCH.exec(path);
  if (batch) {
    return keyed(path, html`<cv-batch-page .businessDate=${batch[1]}></cv-batch-page>`);
  }
  switch (path) {
    case "/gestion/comptes":
      return html`<cv-accounts-page></cv-accounts-page>`;
    case "/gestion/lots":
      return html`<cv-batches-page></cv-batches-page>`;
    default:
      return html`<cv-merchants-page></cv-merchants-page>`;
  }
}

customElements.define("cv-staff", Staff);
