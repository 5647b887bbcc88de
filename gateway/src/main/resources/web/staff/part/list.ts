import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CvElement } from "../../app/part/element";
import { Questions } from "../../app/part/questions";
import type { Page, Problem } from "../../app/service/http";
import { s, type StaffKey } from "../texts/texts";
import { problemNotice, unread } from "./notice";

export interface Column<T> {
  head: StaffKey;
  cell: (row: T) => unknown;
  isSum?: boolean;
}

/** A page of staff that shows a table, read slice by slice. */
export abstract class ListPage<T> extends CvElement {
  static properties = { rows: { state: true }, next: { state: true }, problem: { state: true } };
  declare rows: T[] | null;
  declare next: string | null;
  declare problem: Problem | null;

  protected readonly questions = new Questions();

  constructor() {
    super();
    this.rows = null;
    this.next = null;
    this.problem = null;
  }

  protected abstract readonly caption: StaffKey;
  protected abstract readonly columns: Column<T>[];
  /** What makes a row the same although others come before it or go. */
  protected abstract idOf(row: T): string;
  protected abstract slice(cursor: string | null): Promise<Page<T>>;

  connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  /** From the beginning. */
  protected load(): Promise<void> {
    return this.read(null);
  }

  private readonly more = (): Promise<void> => this.read(this.next);

  private async read(cursor: string | null): Promise<void> {
    try {
      const page = await this.questions.ask(this.slice(cursor));
      if (page) {
        this.rows = cursor ? [...this.rows!, ...page.items] : page.items;
        this.next = page.nextCursor;
        this.problem = null;
      }
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }

  protected list(): TemplateResult {
    return html`
      ${this.rows === null
        ? unread(this.problem, () => void this.load())
        : [problemNotice(this.problem), this.table(this.rows)]}
      ${this.next ? html`<button @click=${this.more}>${s("more")}</button>` : nothing}
    `;
  }

  private table(rows: T[]) {
    if (rows.length === 0) {
      return html`<p role="status">${s("none")}</p>`;
    }
    return html`
      <div class="table" tabindex="0" role="region" aria-label=${s(this.caption)}>
        <table>
          <thead>
            <tr>
              ${this.columns.map(
                (column) => html`<th scope="col" class=${sideOf(column)}>${s(column.head)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows,
              (row) => this.idOf(row),
              (row) => html`<tr>${this.columns.map((column) => cell(column, row))}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}

function cell<T>(column: Column<T>, row: T) {
  return html`<td class=${sideOf(column)} data-head=${s(column.head)}><div>${column.cell(row)}</div></td>`;
}

function sideOf<T>(column: Column<T>): string {
  return column.isSum ? "sum" : "";
}
