import { html } from "lit";
import { moment } from "../../app/texts/format";
import type { Merchant } from "../service/directory";
import { s } from "../texts/texts";
import { standing } from "./standing";

/** What is known of a merchant, and how it stands. */
export function details(it: Merchant) {
  const { street, postalCode, town } = it.address;
  return html`
    <dl>
      <dt>${s("merchants.number")}</dt>
      <dd>${it.merchantId}</dd>
      <dt>${s("merchant.email")}</dt>
      <dd>${it.email}</dd>
      <dt>${s("merchant.category")}</dt>
      <dd>${s(`category.${it.category}`)}</dd>
      <dt>${s("merchant.address")}</dt>
      <dd>${street}, ${postalCode} ${town}</dd>
      <dt>${s("merchant.registered")}</dt>
      <dd>${moment(it.registeredAt)}</dd>
      <dt>${s("merchants.state")}</dt>
      <dd>
        ${it.suspendedAt
          ? s("merchant.suspendedSince", moment(it.suspendedAt), it.suspendedBy ?? "")
          : s("merchants.active")}
      </dd>
      <dt>${s("account.standing")}</dt>
      <dd>${standing(it.account)}</dd>
    </dl>
  `;
}
