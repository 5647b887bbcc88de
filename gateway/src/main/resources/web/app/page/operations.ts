import { html, nothing } from "lit";
import type { Page, Problem } from "../service/http";
import { follow, type Liveness } from "../service/live";
import { exportOf, operations, payment, STATUSES, type Filter, type Payment } from "../service/payments";
import { CvElement } from "../part/element";
import "../part/total";
import { livenessNotice, problemNotice } from "../part/notices";
import { Questions } from "../part/questions";
import { moment, money } from "../texts/format";
import { type Key, t } from "../texts/texts";

/** Ten slices; whoever has gone further back begins there again. */
const RELOADED_AT_MOST = 500;

/** "Liste des opérations", newest first; what happens meanwhile appears by itself. */
class OperationsPage extends CvElement {
  static properties = { outletId: {}, filter: { state: true }, items: { state: true }, liveness: { state: true }, changes: { state: true }, next: { state: true }, problem: { state: true } };
  declare outletId: string;
  declare filter: Filter;
  declare items: Payment[] | null;
  declare next: string | null;
  declare liveness: Liveness;
  declare changes: number;
  declare problem: Problem | null;

  private live?: { close(): void };
  private readonly questions = new Questions();

  constructor() {
    super();
    // Back from one of them leads to the list as it was left.
    this.filter = history.state?.filter ?? { scope: "mine", outletId: "", status: "", q: "", from: "", to: "" };
    this.items = null;
    this.next = null;
    this.liveness = "live";
    this.changes = 0;
    this.problem = null;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.live = follow({
      changed: (id) => this.happened(id),
      is: (liveness) => (this.liveness = liveness),
    });
    void this.load();
  }

  private happened(id: string | null): void {
    this.changes++;
    void (id === null ? this.reload() : this.look(id));
  }

  disconnectedCallback(): void {
    this.live?.close();
    super.disconnectedCallback();
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("operations.title")}</h1>
      <form class="filters" @submit=${(event: Event) => event.preventDefault()} @input=${this.filtered}>
        <fieldset class="tabs"><legend class="quiet">${t("operations.whose")}</legend>
          ${this.scope("mine", "operations.mine")} ${this.scope("all", "operations.all")}
        </fieldset>
        <label>${t("operations.search")} <input name="q" type="search" maxlength="20" value=${this.filter.q} /></label>
        <label>${t("operations.status")}
          <select name="status"><option value="">${t("operations.anyStatus")}</option>
            ${STATUSES.map((status) => html`<option value=${status} ?selected=${this.filter.status === status}>${t(`status.${status}`)}</option>`)}
          </select>
        </label>
        <label>${t("operations.from")} <input name="from" type="date" value=${this.filter.from} /></label>
        <label>${t("operations.to")} <input name="to" type="date" value=${this.filter.to} /></label>
      </form>
      ${problemNotice(this.problem)} ${livenessNotice(this.liveness)}
      <div class="above"><cv-day-total .scope=${this.filter.scope} .outletId=${this.asked().outletId} .changes=${this.changes}></cv-day-total>
        <a download href=${exportOf(this.asked())}>${t("operations.export")}</a>
      </div>
      ${this.items ? this.list(this.items) : html`<p>${t("app.loading")}</p>`}
    `;
  }

  private scope(value: Filter["scope"], label: Key) {
    return html`<label>
      <input type="radio" name="scope" value=${value} ?checked=${this.filter.scope === value} /><span>${t(label)}</span>
    </label>`;
  }

  private list(items: Payment[]) {
    if (items.length === 0) {
      const isFiltered = this.filter.q || this.filter.status || this.filter.from || this.filter.to;
      return html`<p role="status">${t(isFiltered ? "operations.noneFound" : "operations.none")}</p>`;
    }
    return html`<ul class="operations">${items.map((it) => html`<li>${this.operation(it)}</li>`)}</ul>
      ${this.next
        ? html`<button @click=${this.more}>${t("operations.more")}</button>`
        : html`<p class="hint">${t("operations.end")}</p>`}
    `;
  }

  /** As the scheme's guide prints it: received "-" when expired, 0,00 € when cancelled. */
  private operation(it: Payment) {
    return html`
      <a data-page href="/demandes/${it.id}">
        <span class="cart">${t("request.cart")}${t("app.colon")}<strong>${it.cartNumber}</strong></span>
        <span class="status ${it.status.toLowerCase()}">${t(`status.${it.status}`)}</span>
        <span>${t("operations.requested")}${t("app.colon")}${money(it.requestedCents)}</span>
        ${it.status === "WAITING"
          ? nothing
          : html`<span>${t("operations.received")}${t("app.colon")}${it.receivedCents === null ? t("operations.nothing") : money(it.receivedCents)}</span>`}
        ${it.remainingCents === null
          ? nothing
          : html`<span class="remaining">${t("request.remaining")}${t("app.colon")}${money(it.remainingCents)}</span>`}
        ${it.outletId === this.outletId ? "" : html`<span class="when">${t("profile.outlet")}${t("app.colon")}${it.outletId}</span>`}
        <span class="when">${t("request.created")}${t("app.colon")}${moment(it.createdAt)}</span>
        <span class="when">${t("request.updated")}${t("app.colon")}${moment(it.updatedAt)}</span>
      </a>
    `;
  }

  private filtered(event: Event): void {
    const form = (event.target as HTMLInputElement).form!;
    const fields = Object.fromEntries(new FormData(form)) as unknown as Filter;
    this.filter = { ...this.filter, ...fields };
    history.replaceState({ filter: this.filter }, "");
    this.questions.afterTyping(() => void this.load());
  }

  private load(): Promise<void> {
    return this.show(this.slice(null));
  }

  /** As much as was there: streams end every few minutes, and nobody loses the place for that. */
  private reload(): Promise<void> {
    return this.show(this.upTo(Math.min(this.items?.length ?? 0, RELOADED_AT_MOST)));
  }

  private readonly more = async (): Promise<void> => {
    const before = this.items!;
    const next = this.slice(this.next);
    await this.show(next.then((page) => ({ ...page, items: [...before, ...page.items] })));
  };

  /** "Toutes" are all that the account may see: of an administrator, those of every outlet. */
  private asked(): Filter {
    return { ...this.filter, outletId: this.filter.scope === "all" ? "" : this.outletId };
  }

  private slice(cursor: string | null): Promise<Page<Payment>> {
    return operations(this.asked(), cursor);
  }

  private async upTo(count: number): Promise<Page<Payment>> {
    let page = await this.slice(null);
    while (page.nextCursor && page.items.length < count) {
      const { items, nextCursor } = await this.slice(page.nextCursor);
      page = { items: [...page.items, ...items], nextCursor };
    }
    return page;
  }

  private async show(answer: Promise<Page<Payment>>): Promise<void> {
    try {
      const page = await this.questions.ask(answer);
      if (page) {
        this.items = page.items;
        this.next = page.nextCursor;
        this.problem = null;
      }
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }

  /** One that is shown changes in its place; a new one may belong on top, which the list knows. */
  private async look(id: string): Promise<void> {
    if (!this.items?.some((item) => item.id === id)) {
      return this.items ? this.reload() : undefined;
    }
    const changed = await payment(id).catch(() => null);
    this.items = this.items.map((item) => (item.id === id && changed ? changed : item));
  }
}

customElements.define("cv-operations-page", OperationsPage);
