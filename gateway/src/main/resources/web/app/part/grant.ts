import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { outlets, type Outlet } from "../service/account";
import type { Problem } from "../service/http";
import { CvElement } from "./element";
import { problemNotice } from "./notices";
import { Questions } from "./questions";
import { t } from "../texts/texts";

const SHOWN = 10;

/** Chooses outlets: all of the merchant, or some that are found by their first letters. */
export class Grant extends CvElement {
  static properties = { all: { state: true }, chosen: { state: true }, found: { state: true }, problem: { state: true } };
  declare all: boolean;
  declare chosen: Outlet[];
  declare found: Outlet[];
  declare problem: Problem | null;

  private readonly questions = new Questions();

  constructor() {
    super();
    this.all = true;
    this.chosen = [];
    this.found = [];
    this.problem = null;
  }

  /** As it began: for the next one everything is asked anew. */
  clear(): void {
    this.all = true;
    this.chosen = [];
  }

  /** Null for all of them. */
  get outlets(): Outlet[] | null {
    return this.all ? null : this.chosen;
  }

  render() {
    const others = this.found.filter((outlet) => !this.has(outlet));
    return html`
      <fieldset>
        <legend>${t("grant.title")}</legend>
        <label class="choice">
          <input type="radio" name="grant" ?checked=${this.all} @change=${() => (this.all = true)} />
          ${t("grant.all")}
        </label>
        <label class="choice">
          <input type="radio" name="grant" ?checked=${!this.all} @change=${this.some} />
          ${t("grant.some")}
        </label>
        ${this.all
          ? nothing
          : html`
              <div class="field">
                <label for="grant-search">${t("outlet.search")}</label>
                <input id="grant-search" type="search" autocomplete="off" maxlength="50" @input=${this.typed} />
              </div>
              ${problemNotice(this.problem)}
              <p role="status" class="hint">
                ${t("grant.chosen", String(this.chosen.length))}
                ${this.found.length > SHOWN ? t("outlet.more") : nothing}
              </p>
              ${repeat(
                [...this.chosen, ...others.slice(0, SHOWN)],
                (outlet) => outlet.outletId,
                (outlet) => this.choice(outlet),
              )}
            `}
      </fieldset>
    `;
  }

  private choice(outlet: Outlet) {
    return html`
      <label class="choice">
        <input type="checkbox" .checked=${this.has(outlet)} @change=${() => this.toggle(outlet)} />
        <span>${outlet.name}, ${outlet.town} (${outlet.outletId})</span>
      </label>
    `;
  }

  private has(outlet: Outlet): boolean {
    return this.chosen.some((each) => each.outletId === outlet.outletId);
  }

  private toggle(outlet: Outlet): void {
    this.chosen = this.has(outlet)
      ? this.chosen.filter((each) => each.outletId !== outlet.outletId)
      : [...this.chosen, outlet];
  }

  private some(): void {
    this.all = false;
    void this.search("");
  }

  private typed(event: InputEvent): void {
    const text = (event.target as HTMLInputElement).value;
    this.questions.afterTyping(() => void this.search(text));
  }

  private async search(text: string): Promise<void> {
    try {
      this.found = (await this.questions.ask(outlets(text, SHOWN + 1))) ?? this.found;
      this.problem = null;
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }
}

customElements.define("cv-grant", Grant);
