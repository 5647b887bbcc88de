import { html } from "lit";
import { day, money } from "../../app/texts/format";
import { amount } from "../part/amount";
import { ListPage, type Column } from "../part/list";
import { batches, payableCents, type Batch } from "../service/settlement";
import { s } from "../texts/texts";

/** Finance: each business date and what it amounts to. */
class BatchesPage extends ListPage<Batch> {
  protected readonly caption = "batches.title";
  protected readonly columns: Column<Batch>[] = [
    {
      head: "batches.date",
      cell: (it) => html`<a data-page href="/gestion/lots/${it.businessDate}">${day(it.businessDate)}</a>`,
    },
    { head: "batches.state", cell: (it) => s(`batches.${it.state}`) },
    { head: "batches.due", cell: (it) => (it.dueDate ? day(it.dueDate) : "-") },
    { head: "batches.payments", cell: (it) => it.booked.payments, isSum: true },
    { head: "batches.total", cell: (it) => money(it.booked.totalCents), isSum: true },
    { head: "batches.transfers", cell: (it) => it.transfers ?? "-", isSum: true },
    { head: "batches.held", cell: (it) => it.heldTransfers ?? "-", isSum: true },
    { head: "batches.net", cell: (it) => amount(payableCents(it)), isSum: true },
  ];

  protected idOf(it: Batch): string {
    return it.businessDate;
  }

  protected slice(cursor: string | null) {
    return batches(cursor);
  }

  render() {
    return html`
      <div class="staff">
        <h1 tabindex="-1">${s("batches.title")}</h1>
        ${this.list()}
      </div>
    `;
  }
}

customElements.define("cv-batches-page", BatchesPage);
