import { html, nothing } from "lit";
import { outletOf, ownAccount, ownMerchant, type Outlet } from "../service/account";
import type { Payment } from "../service/payments";
import { moment, money } from "../texts/format";
import { type Key, t } from "../texts/texts";
import { CvElement } from "./element";
import { go } from "./router";

/** How a request ended, for the seller and for the printer. */
class Receipt extends CvElement {
  static properties = { payment: {}, outlet: { state: true } };
  declare payment: Payment;
  /** The payment's own, which need not be the one chosen on this device. */
  declare outlet: Outlet | null;

  constructor() {
    super();
    this.outlet = null;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.findOutlet();
  }

  render() {
    const it = this.payment;
    const merchant = ownMerchant();
    return html`
      <p class="result"><span class="status ${it.status.toLowerCase()}">${t(`status.${it.status}`)}</span></p>
      <p class=${it.remainingCents ? "notice warn" : nothing}>${adviceOf(it)}</p>
      <h2>${t("request.summary")}</h2>
      <dl>
        <dt>${t("request.cart")}</dt>
        <dd>${it.cartNumber}</dd>
        ${stated("payment.label", it.label)}
        ${stated("payment.customer", it.customerReference)}
        ${stated("payment.seller", it.sellerId)}
        <dt>${t("request.requested")}</dt>
        <dd>${money(it.requestedCents)}</dd>
        ${it.status === "VALIDATED"
          ? html`
              <dt>${t("request.received")}</dt>
              <dd>${money(it.receivedCents!)}</dd>
              <dt>${t("request.remaining")}</dt>
              <dd>${money(it.remainingCents!)}</dd>
            `
          : nothing}
        <dt>${t("request.created")}</dt>
        <dd>${moment(it.createdAt)}</dd>
        <dt>${t("request.updated")}</dt>
        <dd>${moment(it.updatedAt)}</dd>
        <dt>${t("request.reference")}</dt>
        <dd>${it.reference}</dd>
        ${merchant ? stated("profile.merchant", `${merchant.legalName} (${merchant.merchantId})`) : nothing}
        <dt>${t("profile.outlet")}</dt>
        <dd>${this.outlet ? `${this.outlet.name}, ${this.outlet.town} (${it.outletId})` : it.outletId}</dd>
      </dl>
      <div class="actions">
        ${it.status === "VALIDATED"
          ? html`<button @click=${() => window.print()}>${t("request.print")}</button>`
          : html`<button class="primary" @click=${this.again}>${t("request.again")}</button>`}
        <a class="button" data-page href="/paiement">${t("request.new")}</a>
        <a class="button" data-page href="/operations">${t("request.close")}</a>
      </div>
    `;
  }

  /** Without an answer its number stands there, which is the right one. */
  private async findOutlet(): Promise<void> {
    this.outlet = await outletOf(this.payment.outletId).catch(() => null);
  }

  /** The same fields again, for the same outlet; they travel in the page's own history, not in an address. */
  private again(): void {
    const it = this.payment;
    const outlet = this.outlet ?? { outletId: it.outletId, name: it.outletId, town: "" };
    this.dispatchEvent(new CustomEvent("outlet-chosen", { detail: outlet, bubbles: true }));
    go("/paiement", {
      account: ownAccount(),
      amountCents: (it.requestedCents / 100).toFixed(2).replace(".", ","),
      cartNumber: it.cartNumber,
      label: it.label ?? "",
      customerReference: it.customerReference ?? "",
      sellerId: it.sellerId ?? "",
    });
  }
}

/** What the seller does now. */
export function adviceOf(it: Payment): string {
  switch (it.status) {
    case "EXPIRED":
      return t("request.expired");
    case "CANCELLED":
      return t("request.cancelled");
    default:
      return it.remainingCents
        ? t("request.collectRest", money(it.receivedCents!), money(it.remainingCents))
        : t("request.paid");
  }
}

function stated(name: Key, value: string | null) {
  return value
    ? html`
        <dt>${t(name)}</dt>
        <dd>${value}</dd>
      `
    : nothing;
}

customElements.define("cv-receipt", Receipt);
