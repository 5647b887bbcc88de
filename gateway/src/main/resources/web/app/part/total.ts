import { html, nothing } from "lit";
import { today } from "../service/clock";
import { totalOf, type Total } from "../service/payments";
import { day, money } from "../texts/format";
import { t } from "../texts/texts";
import { CvElement } from "./element";
import { Questions } from "./questions";

/** What today's operations come to; asked again whenever they change. */
class DayTotal extends CvElement {
  static properties = { scope: {}, outletId: {}, changes: {}, total: { state: true } };
  declare scope: "mine" | "all";
  declare outletId: string;
  /** Another number whenever something has happened. */
  declare changes: number;
  declare total: Total | null;

  private readonly questions = new Questions();
  private date = "";

  constructor() {
    super();
    this.total = null;
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("scope") || changed.has("outletId") || changed.has("changes")) {
      void this.load();
    }
  }

  render() {
    return html`
      <p class="total">
        ${this.total
          ? t("operations.total", day(this.date), String(this.total.validated), money(this.total.receivedCents))
          : nothing}
      </p>
    `;
  }

  /** Without an answer no total is shown, rather than an old one; the list says what is wrong. */
  private async load(): Promise<void> {
    this.date = today();
    const answer = totalOf(this.scope, this.outletId, this.date).catch(() => null);
    const total = await this.questions.ask(answer);
    if (total !== undefined) {
      this.total = total;
    }
  }
}

customElements.define("cv-day-total", DayTotal);
