import { html, nothing } from "lit";
import { follow, type Fact, type Liveness } from "../service/live";
import { Problem } from "../service/http";
import { cancel, latest, payment, takeCreated, type Payment } from "../service/payments";
import { CvElement } from "../part/element";
import { notices } from "../part/notices";
import { t } from "../texts/texts";
import "../part/answer";
import "../part/qr";
import { adviceOf } from "../part/receipt";

/** The QR code is on screen by then: reading what was just answered would only delay it. */
const SETTLED_MILLIS = 1_000;

/** As long as there is nothing to show at all. */
const RETRY_MILLIS = 5_000;

/**
 * One request from the QR code to its result. What it shows is read from the service each time, so
 * a reload, another device or a connection that comes back shows the same.
 */
class RequestPage extends CvElement {
  static properties = {
    paymentId: {},
    payment: { state: true },
    problem: { state: true },
    liveness: { state: true },
    sure: { state: true },
  };
  declare paymentId: string;
  declare payment: Payment | null;
  declare problem: Problem | null;
  declare liveness: Liveness;
  /** Whether cancelling waits for a second press. */
  declare sure: boolean;

  /** The QR code as SVG, if it came with the request's creation. */
  private svg: string | null = null;

  private live?: { close(): void };
  private retry?: number;
  /** Answers may overtake one another: how many readings were begun, and the last that succeeded. */
  private begun = 0;
  private succeeded = 0;

  constructor() {
    super();
    this.payment = null;
    this.problem = null;
    this.liveness = "live";
    this.sure = false;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.live = follow({
      changed: (fact) => this.heard(fact),
      is: (liveness) => (this.liveness = liveness),
    });
  }

  /** Back and Forward lead from one request to another without leaving this page. */
  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("paymentId")) {
      const created = takeCreated(this.paymentId);
      this.payment = created;
      this.svg = created?.qr ?? null;
      this.sure = false;
      window.setTimeout(this.refresh, this.payment ? SETTLED_MILLIS : 0);
    }
  }

  disconnectedCallback(): void {
    this.live?.close();
    window.clearTimeout(this.retry);
    super.disconnectedCallback();
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("payment.title")}</h1>
      ${notices(this.problem, this.liveness)}
      <div role="status" class="quiet">
        ${this.payment ? spoken(this.payment) : this.problem ? nothing : t("app.loading")}
      </div>
      ${this.payment ? this.shown(this.payment) : this.problem ? this.again() : nothing}
    `;
  }

  private again() {
    return html`<button @click=${this.refresh}>${t("problem.retry")}</button>`;
  }

  private shown(it: Payment) {
    if (it.status !== "WAITING") {
      return html`<cv-receipt .payment=${it}></cv-receipt>`;
    }
    return html`
      <cv-qr .payment=${it} .svg=${this.svg}></cv-qr>
      <div class="actions">
        <button @click=${this.refresh}>${t("request.refresh")}</button>
        ${this.sure
          ? html`
              <p role="alert">${t("request.cancelSure")}</p>
              <button data-next @click=${() => this.consider(false)}>${t("request.keep")}</button>
              <cv-answer .label=${t("request.cancelYes")} @click=${this.cancel}></cv-answer>
            `
          : html`<button data-next @click=${() => this.consider(true)}>${t("request.cancel")}</button>`}
      </div>
    `;
  }

  /** What a fact says is shown at once, and then what the service says. */
  private heard(fact: Fact | null): void {
    if (fact && (fact.paymentId !== this.paymentId || (fact.name === "PaymentRequested" && this.payment))) {
      return;
    }
    if (fact?.name === "PaymentValidated" && this.payment?.status === "WAITING") {
      this.payment = validated(this.payment, fact);
    }
    void this.refresh();
  }

  private readonly refresh = (): Promise<void> => this.show(payment(this.paymentId));

  /** The button that was pressed is gone; the one in its place gets the focus. */
  private async consider(sure: boolean): Promise<void> {
    this.sure = sure;
    await this.updateComplete;
    this.querySelector<HTMLElement>("[data-next]")?.focus();
    this.querySelector(".actions")?.scrollIntoView({ block: "end" });
  }

  /** Too late is no failure: what it has become is shown. */
  private readonly cancel = async (): Promise<void> => {
    this.sure = false;
    await this.show(cancel(this.paymentId));
    if (this.problem) {
      const tooLate = this.problem;
      await this.refresh();
      this.problem = this.payment?.status === "CANCELLED" ? null : tooLate;
    }
  };

  private async show(answer: Promise<Payment>): Promise<void> {
    const reading = ++this.begun;
    window.clearTimeout(this.retry);
    try {
      const next = await answer;
      if (next.id === this.paymentId) {
        this.payment = latest(this.payment, next);
        this.problem = null;
        this.succeeded = Math.max(this.succeeded, reading);
      }
    } catch (problem) {
      if (reading > this.succeeded) {
        this.failed(problem as Problem);
      }
    }
  }

  private failed(problem: Problem): void {
    this.problem = problem;
    if (this.isConnected && this.payment === null && problem.code !== "PAYMENT_NOT_FOUND") {
      this.retry = window.setTimeout(this.refresh, RETRY_MILLIS);
    }
  }
}

/** What a screen reader says by itself: of a part payment also that something remains. */
function spoken(it: Payment): string {
  const status = t(`status.${it.status}`);
  return it.status === "WAITING" ? status : `${status}. ${adviceOf(it)}`;
}

function validated(payment: Payment, fact: Fact): Payment {
  return {
    ...payment,
    status: "VALIDATED",
    receivedCents: fact.receivedCents!,
    remainingCents: fact.remainingCents!,
    updatedAt: fact.validatedAt!,
  };
}

customElements.define("cv-request-page", RequestPage);
