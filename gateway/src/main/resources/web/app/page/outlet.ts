import { html, nothing } from "lit";
import { outlets, type Outlet } from "../service/account";
import type { Problem } from "../service/http";
import { CvElement } from "../part/element";
import { problemNotice } from "../part/notices";
import { go } from "../part/router";
import { Questions } from "../part/questions";
import { t } from "../texts/texts";

const SHOWN = 20;

/** An administrator with several outlets picks one by its first letters [seed]. */
class OutletPage extends CvElement {
  static properties = { found: { state: true }, problem: { state: true } };
  declare found: Outlet[] | null;
  declare problem: Problem | null;

  private readonly questions = new Questions();

  constructor() {
    super();
    this.found = null;
    this.problem = null;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.search("");
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("outlet.title")}</h1>
      <div class="field">
        <label for="outlet-search">${t("outlet.search")}</label>
        <input id="outlet-search" type="search" autocomplete="off" maxlength="50" @input=${this.typed} @keydown=${this.pressed} />
      </div>
      ${problemNotice(this.problem)}
      ${this.found ? this.list(this.found) : html`<p>${t("app.loading")}</p>`}
    `;
  }

  private list(found: Outlet[]) {
    const shown = found.slice(0, SHOWN);
    return html`
      <p role="status" class="hint">
        ${found.length ? t("outlet.found", String(shown.length)) : t("outlet.none")}
        ${found.length > SHOWN ? t("outlet.more") : nothing}
      </p>
      <ul class="choices">
        ${shown.map(
          (outlet) => html`
            <li>
              <button @click=${() => this.choose(outlet)}>
                <strong>${outlet.name}</strong> <span>${outlet.town} · ${outlet.outletId}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  private typed(event: InputEvent): void {
    const text = (event.target as HTMLInputElement).value;
    this.questions.afterTyping(() => void this.search(text));
  }

  /** Enter takes the outlet that is left, also before the list has followed the last letter. */
  private async pressed(event: KeyboardEvent): Promise<void> {
    if (event.key === "Enter") {
      await this.search((event.target as HTMLInputElement).value);
      if (this.found?.length === 1) {
        this.choose(this.found[0]);
      }
    }
  }

  private async search(text: string): Promise<void> {
    try {
      const found = await this.questions.ask(outlets(text, SHOWN + 1));
      if (found) {
        this.found = found;
        this.problem = null;
      }
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }

  private choose(outlet: Outlet): void {
    this.dispatchEvent(new CustomEvent("outlet-chosen", { detail: outlet, bubbles: true }));
    go(location.pathname === "/operations" ? location.pathname : "/paiement");
  }
}

customElements.define("cv-outlet-page", OutletPage);
