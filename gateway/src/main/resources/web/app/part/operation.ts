import { html, nothing } from "lit";
import type { Payment } from "../service/payments";
import { moment, money } from "../texts/format";
import { type Key, t } from "../texts/texts";

/** As the scheme's guide prints it: received "-" when expired, 0,00 € when cancelled. */
export function operation(it: Payment, outletId: string) {
  return html`
    <a data-page href="/demandes/${it.id}">
      ${said("cart", "request.cart", html`<strong>${it.cartNumber}</strong>`)}
      <span class="status ${it.status.toLowerCase()}">${t(`status.${it.status}`)}</span>
      ${said("amount", "operations.requested", money(it.requestedCents))}
      ${it.status === "WAITING" ? nothing : said("amount", "operations.received", received(it))}
      ${it.remainingCents === null
        ? nothing
        : said("remaining", "request.remaining", money(it.remainingCents))}
      ${it.outletId === outletId ? nothing : said("when", "profile.outlet", it.outletId)}
      ${said("when", "request.created", moment(it.createdAt))}
      ${said("when", "request.updated", moment(it.updatedAt))}
    </a>
  `;
}

function said(kind: string, name: Key, value: unknown) {
  return html`<span class=${kind}>${t(name)}${t("app.colon")}${value}</span>`;
}

function received(it: Payment): string {
  return it.receivedCents === null ? t("operations.nothing") : money(it.receivedCents);
}
