import { html, nothing } from "lit";
import { outlets, type Outlet } from "../service/account";
import type { Problem } from "../service/http";
import { CvElement } from "../part/element";
import { problemNotice } from "../part/notices";
import { t } from "../texts/texts";

const SHOWN = 20;
/** Long enough for the next letter of somebody who types. */
const PAUSE_MILLIS = 150;

/** An administrator with several outlets picks one by its first letters [seed]. */
class OutletPage extends CvElement {
  static properties = { found: { state: true }, problem: { state: true } };
  declare found: Outlet[] | null;
  declare problem: Problem | null;

  private asked = 0;
  private pause?: number;

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
        <input id="outlet-search" type="search" autocomplete="off" maxlength="50" @input=${this.typed} />
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
    window.clearTimeout(this.pause);
    const text = (event.target as HTMLInputElement).value;
    this.pause = window.setTimeout(() => void this.search(text), PAUSE_MILLIS);
  }

  /** Answers may overtake one another; only the last question's counts. */
  private async search(text: string): Promise<void> {
    const question = ++this.asked;
    try {
      const found = await outlets(text, SHOWN + 1);
      if (question === this.asked) {
        this.found = found;
        this.problem = null;
      }
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }

  private choose(outlet: Outlet): void {
    this.dispatchEvent(new CustomEvent("outlet-chosen", { detail: outlet, bubbles: true }));
  }
}

customElements.define("cv-outlet-page", OutletPage);
