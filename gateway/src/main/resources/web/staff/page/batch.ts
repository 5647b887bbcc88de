import { html, nothing } from "lit";
import type { Problem } from "../../app/service/http";
import { day, money } from "../../app/texts/format";
import { t } from "../../app/texts/texts";
import { amount } from "../part/amount";
import { ListPage, type Column } from "../part/list";
import { unread } from "../part/notice";
import { batch, payableCents, transfers, type Batch, type Totals, type Transfer } from "../service/settlement";
import { coded, s } from "../texts/texts";

/** Finance: one business date, its transfers and its bank file. */
class BatchPage extends ListPage<Transfer> {
  static properties = {
    ...ListPage.properties,
    businessDate: {},
    batch: { state: true },
    missing: { state: true },
  };
  declare businessDate: string;
  declare batch: Batch | null;
  declare missing: Problem | null;

  constructor() {
    super();
    this.batch = null;
    this.missing = null;
  }

  protected readonly caption = "batches.transfers";
  protected readonly columns: Column<Transfer>[] = [
    { head: "merchants.number", cell: (it) => it.merchantId },
    { head: "transfer.merchant", cell: (it) => it.merchantName ?? "-" },
    {
      head: "batches.state",
      cell: (it) =>
        coded("transfer", it.state, it.state) +
        (it.holdReason ? `${t("app.colon")}${coded("hold", it.holdReason, it.holdReason)}` : ""),
    },
    { head: "batches.payments", cell: (it) => it.payments, isSum: true },
    { head: "transfer.gross", cell: (it) => money(it.grossCents), isSum: true },
    { head: "transfer.commission", cell: (it) => money(it.commissionCents), isSum: true },
    { head: "transfer.net", cell: (it) => money(it.netCents), isSum: true },
    { head: "transfer.reference", cell: (it) => it.endToEndId ?? "-" },
  ];

  connectedCallback(): void {
    super.connectedCallback();
    void this.loadBatch();
  }

  protected idOf(it: Transfer): string {
    return it.transferId;
  }

  protected slice(cursor: string | null) {
    return transfers(this.businessDate, cursor);
  }

  render() {
    return html`
      <div class="staff">
        <p><a data-page href="/gestion/lots">${s("back")}</a></p>
        <h1 tabindex="-1">${s("batches.date")}${t("app.colon")}${day(this.businessDate)}</h1>
        ${this.batch
          ? [this.summary(this.batch), this.list()]
          : unread(this.missing, () => void this.loadBatch())}
      </div>
    `;
  }

  private summary(it: Batch) {
    return html`
      <dl>
        <dt>${s("batches.state")}</dt>
        <dd>${s(`batches.${it.state}`)}</dd>
        <dt>${s("batches.announced")}</dt>
        <dd>${it.announced ? totals(it.announced) : "-"}</dd>
        <dt>${s("batches.booked")}</dt>
        <dd>${totals(it.booked)}</dd>
        <dt>${s("batches.due")}</dt>
        <dd>${it.dueDate ? day(it.dueDate) : "-"}</dd>
        <dt>${s("batches.net")}</dt>
        <dd>${amount(payableCents(it))}</dd>
        <dt>${s("batches.heldNet")}</dt>
        <dd>${amount(it.heldNetCents)}</dd>
      </dl>
      ${it.state === "ENDED" && !it.balanced
        ? html`<p class="notice bad">${s("batches.differs")}</p>`
        : nothing}
      ${it.state === "CLOSED" ? this.file(it) : nothing}
      <h2>${s("batches.transfers")}</h2>
    `;
  }

  private file(it: Batch) {
    return it.transfers! > it.heldTransfers!
      ? html`<p><a class="button" download href="/api/batches/${it.businessDate}/file">${s("batches.file")}</a></p>`
      : html`<p class="hint">${s("batches.noFile")}</p>`;
  }

  private async loadBatch(): Promise<void> {
    try {
      this.batch = await batch(this.businessDate);
      this.missing = null;
    } catch (problem) {
      this.missing = problem as Problem;
    }
  }
}

function totals(it: Totals): string {
  return `${it.payments} · ${money(it.totalCents)}`;
}

customElements.define("cv-batch-page", BatchPage);
