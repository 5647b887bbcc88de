import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Page, Problem } from "../service/http";
import { follow, type Liveness } from "../service/live";
import { exportOf, latest, operations, payment, type Filter, type Payment } from "../service/payments";
import { CvElement } from "../part/element";
import "../part/total";
import { filterFields } from "../part/filter";
import { operation } from "../part/operation";
import { notices } from "../part/notices";
import { Pace } from "../part/pace";
import { Questions } from "../part/questions";
import { type Key, t } from "../texts/texts";

/** Ten slices; whoever has gone further back begins there again. */
const RELOADED_AT_MOST = 500;
/** More than that within a moment are cheaper to read as the list. */
const LOOKED_AT_ONE_BY_ONE = 3;

/** "Liste des opérations", newest first; what happens meanwhile appears by itself. */
class OperationsPage extends CvElement {
  static properties = {
    outletId: {},
    filter: { state: true },
    items: { state: true },
    next: { state: true },
    liveness: { state: true },
    changes: { state: true },
    problem: { state: true },
    news: { state: true },
  };
  declare outletId: string;
  declare filter: Filter;
  declare items: Payment[] | null;
  declare next: string | null;
  declare liveness: Liveness;
  declare changes: number;
  declare problem: Problem | null;
  /** What changed last, for whoever does not see it. */
  declare news: string;

  private live?: { close(): void };
  private readonly questions = new Questions();
  /** How many a press on "more" is still to show: news that overtake it show them instead. */
  private wanted = 0;
  private readonly pace = new Pace<string | null>((ids) => this.catchUp(ids));

  constructor() {
    super();
    // Back from one of them leads to the list as it was left.
    this.filter = history.state?.filter ?? { scope: "mine", outletId: "", status: "", q: "", from: "", to: "" };
    this.items = null;
    this.next = null;
    this.liveness = "live";
    this.changes = 0;
    this.problem = null;
    this.news = "";
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.live = follow({
      changed: (fact) => this.pace.happened(fact && fact.paymentId),
      is: (liveness) => (this.liveness = liveness),
    });
    void this.load();
  }

  disconnectedCallback(): void {
    this.live?.close();
    this.pace.stop();
    super.disconnectedCallback();
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("operations.title")}</h1>
      <form class="filters" @submit=${(event: Event) => event.preventDefault()} @input=${this.filtered}>
        ${filterFields(this.filter)}
      </form>
      ${notices(this.problem, this.liveness)}
      <div class="above">
        <cv-day-total
          .scope=${this.filter.scope}
          .outletId=${this.asked().outletId}
          .changes=${this.changes}
        ></cv-day-total>
        <a download href=${exportOf(this.asked())}>${t("operations.export")}</a>
      </div>
      <div role="status" class="quiet">${this.news}</div>
      ${this.items ? this.list(this.items) : this.none()}
    `;
  }

  private none() {
    return this.problem
      ? html`<button @click=${this.load}>${t("problem.retry")}</button>`
      : html`<p>${t("app.loading")}</p>`;
  }

  private list(items: Payment[]) {
    if (items.length === 0) {
      return html`<p role="status">${t(this.whyNone())}</p>`;
    }
    return html`
      <ul class="operations">
        ${repeat(
          items,
          (it) => it.id,
          (it) => html`<li>${operation(it, this.outletId)}</li>`,
        )}
      </ul>
      ${this.next
        ? html`<button @click=${this.more}>${t("operations.more")}</button>`
        : html`<p class="hint">${t("operations.end")}</p>`}
    `;
  }

  private whyNone(): Key {
    const { q, status, from, to } = this.filter;
    if (from && to && from > to) {
      return "operations.datesCrossed";
    }
    return q || status || from || to ? "operations.noneFound" : "operations.none";
  }

  private filtered(event: Event): void {
    const form = (event.target as HTMLInputElement).form!;
    const fields = Object.fromEntries(new FormData(form)) as unknown as Filter;
    this.filter = { ...this.filter, ...fields };
    history.replaceState({ filter: this.filter }, "");
    this.questions.afterTyping(() => void this.load());
  }

  private readonly load = (): Promise<void> => this.show(this.slice(null));

  /** As much as was there: streams end every few minutes, and nobody loses the place for that. */
  private reload(): Promise<void> {
    const count = Math.max(this.items?.length ?? 0, this.wanted);
    return this.show(this.upTo(Math.min(count, RELOADED_AT_MOST)));
  }

  private readonly more = async (): Promise<void> => {
    const before = this.items!;
    this.wanted = before.length + 1;
    const next = this.slice(this.next);
    await this.show(next.then((page) => ({ ...page, items: [...before, ...page.items] })));
    await this.updateComplete;
    if (this.next === null) {
      // The button that was pressed is gone.
      this.querySelectorAll<HTMLElement>("ul.operations > li a")[before.length]?.focus();
    }
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
        const first = this.items?.[0]?.id;
        this.items = page.items.map((item) => this.newer(item));
        this.news = this.newsOf(this.items, first);
        this.next = page.nextCursor;
        this.wanted = 0;
        this.problem = null;
      }
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }

  /** A few that are shown change in their places; a new one may belong on top, as the list knows. */
  private catchUp(ids: (string | null)[]): void {
    this.changes++;
    const shown = ids.filter((id) => id !== null && this.items?.some((item) => item.id === id));
    if (shown.length === ids.length && ids.length <= LOOKED_AT_ONE_BY_ONE) {
      shown.forEach((id) => void this.look(id!));
    } else {
      void this.reload();
    }
  }

  private async look(id: string): Promise<void> {
    const changed = await payment(id).catch(() => null);
    if (!changed) {
      // Says what is wrong.
      return this.reload();
    }
    this.items = this.items!.map((item) => (item.id === id ? this.newer(changed) : item));
    this.news = said(changed);
  }

  private newer(read: Payment): Payment {
    return latest(this.items?.find((item) => item.id === read.id), read);
  }

  /** A new one on top by its name: how many are shown may be the same as before. */
  private newsOf(items: Payment[], firstBefore: string | undefined): string {
    if (items.length === 0) {
      return "";
    }
    return firstBefore && items[0].id !== firstBefore
      ? said(items[0])
      : t("operations.shown", String(items.length));
  }
}

function said(it: Payment): string {
  return `${it.cartNumber}${t("app.colon")}${t(`status.${it.status}`)}`;
}

customElements.define("cv-operations-page", OperationsPage);
