import { html, nothing } from "lit";
import { secondsUntil } from "../service/clock";
import type { Payment } from "../service/payments";
import { minutes, money } from "../texts/format";
import { t } from "../texts/texts";
import { copied } from "./clipboard";
import { CvElement } from "./element";

const RETRY_MILLIS = 2_000;

/** What the customer is shown, and how long the request still waits. */
class Qr extends CvElement {
  static properties = { payment: {}, svg: {}, copying: { state: true }, tries: { state: true } };
  declare payment: Payment;
  /** The code's picture; null: it is asked for. */
  declare svg: string | null;
  /** How copying went, once it was tried. */
  declare copying: "request.copied" | "problem.copy" | null;
  /** How often the picture did not come. */
  declare tries: number;

  private ticking?: number;

  constructor() {
    super();
    this.svg = null;
    this.copying = null;
    this.tries = 0;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.ticking = window.setInterval(() => this.requestUpdate(), 1_000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  render() {
    const it = this.payment;
    return html`
      <p>${t("request.present")}</p>
      <p role="status" class="scanned">${it.scannedAt ? t("request.scanned") : nothing}</p>
      <img
        class="qr"
        src=${this.picture()}
        alt=${t("request.qr")}
        width="300"
        height="300"
        @error=${this.tryAgain}
      />
      <p class="code">${t("request.code")}
        <strong>${it.shortCode.slice(0, 4)} ${it.shortCode.slice(4)}</strong>
      </p>
      <h2>${t("request.summary")}</h2>
      <dl>
        <dt>${t("request.cart")}</dt><dd>${it.cartNumber}</dd>
        <dt>${t("request.requested")}</dt><dd>${money(it.requestedCents)}</dd>
        <dt>${t("request.status")}</dt><dd><span class="status waiting">${t("status.WAITING")}</span></dd>
        <dt>${t("request.timeLeft")}</dt><dd>${this.timeLeft()}</dd>
      </dl>
      <p class="link"><input readonly aria-label=${t("request.copy")} .value=${it.link} @focus=${this.select} />
        <button @click=${this.copy}>${t("request.copy")}</button><span role="status">${this.copying ? t(this.copying) : nothing}</span>
      </p>
    `;
  }

  private picture(): string {
    return this.svg
      ? `data:image/svg+xml,${encodeURIComponent(this.svg)}`
      : `/api/payments/${this.payment.id}/qr${this.tries ? `?${this.tries}` : ""}`;
  }

  private tryAgain(): void {
    window.setTimeout(() => this.tries++, RETRY_MILLIS);
  }

  /** Not announced every second: whoever listens asks for it. */
  private timeLeft() {
    const seconds = secondsUntil(this.payment.expiresAt);
    return seconds > 0 ? html`<span role="timer">${minutes(seconds)}</span>` : t("request.timeUp");
  }

  private select(event: FocusEvent): void {
    (event.target as HTMLInputElement).select();
  }

  private async copy(): Promise<void> {
    this.copying = await copied(this.payment.link) ? "request.copied" : "problem.copy";
    if (this.copying === "problem.copy") {
      this.querySelector<HTMLInputElement>(".link input")?.focus();
    }
  }
}

customElements.define("cv-qr", Qr);
