import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { follow } from "../service/live";
import { operations, type Payment } from "../service/payments";
import { money } from "../texts/format";
import { t } from "../texts/texts";
import { CvElement } from "./element";
import { Pace } from "./pace";
import { Questions } from "./questions";

/** More are in the list of operations. */
const SHOWN = 3;

/** The account's requests that wait, on whichever device: who signs in again finds them at once. */
class WaitingRequests extends CvElement {
  static properties = { outletId: {}, items: { state: true } };
  declare outletId: string;
  declare items: Payment[];

  private live?: { close(): void };
  private readonly questions = new Questions();
  private readonly pace = new Pace<null>(() => void this.load());

  constructor() {
    super();
    this.items = [];
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.live = follow({
      changed: () => this.pace.happened(null),
      is: (liveness) => {
        if (liveness !== "live") {
          // They may wait no more.
          this.items = [];
        }
      },
    });
  }

  disconnectedCallback(): void {
    this.live?.close();
    this.pace.stop();
    super.disconnectedCallback();
  }

  render() {
    return this.items.length === 0 ? nothing : html`<div class="notice">${repeat(this.items, (it) => it.id, link)}</div>`;
  }

  /** Without an answer none is shown; whoever asks for a payment hears what is wrong. */
  private async load(): Promise<void> {
    const filter = { scope: "mine", outletId: this.outletId, status: "WAITING" } as const;
    const answer = operations(filter, null).catch(() => null);
    const page = await this.questions.ask(answer);
    if (page !== undefined) {
      this.items = page?.items.slice(0, SHOWN) ?? [];
    }
  }
}

function link(it: Payment) {
  return html`
    <p><a data-page href="/demandes/${it.id}">${t("payment.waiting", it.cartNumber, money(it.requestedCents))}</a></p>
  `;
}

customElements.define("cv-waiting-requests", WaitingRequests);
