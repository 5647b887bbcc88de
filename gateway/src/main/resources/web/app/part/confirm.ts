import { html } from "lit";
import "./answer";
import { CvElement } from "./element";
import type { Problem } from "../service/http";
import { t } from "../texts/texts";

/**
 * A button that asks once more before it acts, for what is hard to take back. Tells
 * {@code performed} with its label, or {@code failed} with the problem.
 */
class Confirm extends CvElement {
  static properties = { label: {}, action: { attribute: false }, asking: { state: true } };
  declare label: string;
  declare action: () => Promise<unknown>;
  declare asking: boolean;

  constructor() {
    super();
    this.asking = false;
  }

  render() {
    return this.asking
      ? html`
          <cv-answer
            .label=${`${this.label}${t("app.colon")}${t("confirm.yes")}`}
            @click=${this.perform}
          ></cv-answer>
          <button @click=${() => this.ask(false)}>${t("confirm.no")}</button>
        `
      : html`<button @click=${() => this.ask(true)}>${this.label}</button>`;
  }

  /** The button that was pressed is gone; the safe one in its place gets the focus. */
  private async ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.querySelector<HTMLElement>("button:last-of-type")?.focus();
  }

  private async perform(): Promise<void> {
    await this.ask(false);
    try {
      await this.action();
      this.tell("performed", this.label);
    } catch (problem) {
      this.tell("failed", problem as Problem);
    }
  }

  private tell(what: "performed" | "failed", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
  }
}

customElements.define("cv-confirm", Confirm);
