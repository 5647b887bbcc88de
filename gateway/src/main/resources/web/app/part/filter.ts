import { html, nothing } from "lit";
import { STATUSES, type Filter, type Status } from "../service/payments";
import { type Key, t } from "../texts/texts";

/** The fields by which the list is narrowed down; each is named as its part of the filter. */
export function filterFields(filter: Filter) {
  return html`
    <fieldset class="tabs">
      <legend class="quiet">${t("operations.whose")}</legend>
      ${scope(filter, "mine", "operations.mine")} ${scope(filter, "all", "operations.all")}
    </fieldset>
    <label>
      ${t("operations.search")}
      <input name="q" type="search" maxlength="20" value=${filter.q} />
    </label>
    <label>
      ${t("operations.status")}
      <select name="status">
        <option value="">${t("operations.anyStatus")}</option>
        ${STATUSES.map((status) => option(filter, status))}
      </select>
    </label>
    <label>
      ${t("operations.from")}
      <input name="from" type="date" max=${filter.to || nothing} value=${filter.from} />
    </label>
    <label>
      ${t("operations.to")}
      <input name="to" type="date" min=${filter.from || nothing} value=${filter.to} />
    </label>
  `;
}

function scope(filter: Filter, value: Filter["scope"], label: Key) {
  return html`
    <label>
      <input type="radio" name="scope" value=${value} ?checked=${filter.scope === value} />
      <span>${t(label)}</span>
    </label>
  `;
}

function option(filter: Filter, status: Status) {
  return html`
    <option value=${status} ?selected=${filter.status === status}>${t(`status.${status}`)}</option>
  `;
}
