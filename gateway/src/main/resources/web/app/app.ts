import { html, nothing, type TemplateResult } from "lit";
import {
  collects,
  outlets,
  profile,
  rememberedOutlet,
  rememberOutlet,
  type Outlet,
  type Profile,
} from "./service/account";
import { Problem } from "./service/http";
import { Frame } from "./part/frame";
import { keepTyped, takeTyped, typedBy } from "./part/typed";
import { type Key, t } from "./texts/texts";
import "./page/clients";
import "./page/forgotten";
import "./page/operations";
import "./page/outlet";
import "./page/password";
import "./page/payment";
import "./page/profile";
import "./page/request";
import "./page/start";
import "./part/languages";

const NAVIGATION: [string, Key][] = [
  ["/operations", "nav.operations"],
  ["/profil", "nav.profile"],
  ["/paiement", "nav.payment"],
];
const RETRY_MILLIS = 5_000;
const REQUEST = /^\/demandes\/([^/]+)$/;
/** For whoever cannot sign in. */
const FORGOTTEN = "/mot-de-passe-oublie";
const PASSWORD = "/mot-de-passe";

/** The frame of all pages: who is signed in, for which outlet, and which page is shown. */
class App extends Frame {
  static properties = {
    who: { state: true },
    outlet: { state: true },
    problem: { state: true },
    over: { state: true },
  };
  /** Null when nobody is signed in; undefined until that is known. */
  declare who: Profile | null | undefined;
  declare outlet: Outlet | null;
  declare problem: Problem | null;
  declare over: boolean;

  private nextTry = 0;

  constructor() {
    super();
    this.outlet = null;
    this.problem = null;
    this.over = false;
    window.addEventListener("session-over", () => this.sessionOver());
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
    if (isForAnybody()) {
      void this.turnPage();
    }
  }

  render() {
    const working = this.who && !this.over;
    return html`
      <a class="skip" href="#content">${t("app.skip")}</a>
      <header>
        <span class="brand">${t("app.name")}</span>
        ${working && this.outlet ? html`<span class="outlet">${this.outlet.name}</span>` : nothing}
        ${working ? nothing : html`<cv-languages></cv-languages>`}
      </header>
      ${working ? this.navigation() : nothing}
      <main id="content" @outlet-chosen=${this.choose}>${this.page()}</main>
    `;
  }

  private navigation() {
    return html`
      <nav aria-label=${t("nav.label")}>
        ${NAVIGATION.map(
          ([path, label]) => html`
            <a data-page href=${path} aria-current=${isShown(path) ? "page" : nothing}>
              ${t(label)}
            </a>
          `,
        )}
      </nav>
    `;
  }

  private page(): TemplateResult {
    if (location.pathname === FORGOTTEN) {
      return html`<cv-forgotten-page></cv-forgotten-page>`;
    }
    if (location.pathname === PASSWORD) {
      return html`<cv-password-page></cv-password-page>`;
    }
    if (this.problem) {
      return html`
        <h1 tabindex="-1">${t("problem.title")}</h1>
        <p role="alert">${this.problem.text}</p>
        <button @click=${this.begin}>${t("problem.retry")}</button>
      `;
    }
    if (this.who === undefined) {
      return html`<p>${t("app.loading")}</p>`;
    }
    if (this.who === null || this.over) {
      return html`<cv-start-page ?over=${this.over}></cv-start-page>`;
    }
    return this.tillPage(this.who);
  }

  private tillPage(who: Profile): TemplateResult {
    const path = location.pathname;
    if (path === "/profil") {
      return this.profilePage(who);
    }
    if (path === "/profil/logiciels" && who.roles.includes("merchant")) {
      return html`<cv-clients-page></cv-clients-page>`;
    }
    const request = REQUEST.exec(path);
    if (request) {
      return html`<cv-request-page .paymentId=${request[1]}></cv-request-page>`;
    }
    if (!this.outlet || path === "/point-d-accueil") {
      return html`<cv-outlet-page></cv-outlet-page>`;
    }
    return path === "/operations"
      ? html`<cv-operations-page .outletId=${this.outlet.outletId}></cv-operations-page>`
      : html`<cv-payment-page .outlet=${this.outlet} .again=${typedBy(who.account)}></cv-payment-page>`;
  }

  private profilePage(who: Profile): TemplateResult {
    return html`<cv-profile-page .profile=${who} .outlet=${this.outlet}></cv-profile-page>`;
  }

  /** Tries again by itself, and says so only once, until it is known who is signed in. */
  private readonly begin = async (): Promise<void> => {
    clearTimeout(this.nextTry);
    const wasInVain = this.problem !== null;
    try {
      const who = await profile();
      if (!collects(who)) {
        this.sendStaffAway();
        return;
      }
      takeTyped(who.account);
      this.outlet = who.outlet ?? (await onlyOrRemembered());
      this.who = who;
      this.problem = null;
    } catch (problem) {
      this.problem = this.who === undefined && !this.over ? (problem as Problem) : null;
    }
    if (this.problem) {
      this.nextTry = window.setTimeout(this.begin, RETRY_MILLIS);
    }
    if ((!this.problem || !wasInVain) && !isForAnybody()) {
      await this.turnPage();
    }
  };

  /** They may have come by a link to choose a password, which is left in nobody's address. */
  private sendStaffAway(): void {
    if (isForAnybody()) {
      this.who = null;
    } else {
      location.replace("/gestion");
    }
  }

  private sessionOver(): void {
    if (this.who) {
      this.over = true;
      keepTyped(this.who.account);
    } else {
      this.who = null;
    }
  }

  private choose(event: CustomEvent<Outlet>): void {
    this.outlet = event.detail;
    rememberOutlet(event.detail.outletId);
  }
}

/** Somebody may be typing there already: nothing moves them once it is known who is signed in. */
function isForAnybody(): boolean {
  return location.pathname === FORGOTTEN || location.pathname === PASSWORD;
}

/** Paiement is also what the app opens with. */
function isShown(path: string): boolean {
  return location.pathname.startsWith(path) || (location.pathname === "/" && path === "/paiement");
}

/** With one outlet there is nothing to choose. */
async function onlyOrRemembered(): Promise<Outlet | null> {
  const found = await outlets("", 2);
  return found.length === 1 ? found[0] : rememberedOutlet();
}

customElements.define("cv-app", App);
