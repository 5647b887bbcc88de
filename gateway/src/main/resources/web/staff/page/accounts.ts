import { html } from "lit";
import type { Problem } from "../../app/service/http";
import { moment } from "../../app/texts/format";
import { ListPage, type Column } from "../part/list";
import { causeOf } from "../part/standing";
import { block, blockedAccounts, type BlockedAccount } from "../service/directory";
import { s } from "../texts/texts";
import "../../app/part/confirm";

/** Operations: who is shut out and why; only its own blocks are its to lift. */
class AccountsPage extends ListPage<BlockedAccount> {
  static properties = { ...ListPage.properties, done: { state: true } };
  /** What was done last. */
  declare done: string;

  constructor() {
    super();
    this.done = "";
  }

  protected readonly caption = "account.title";
  protected readonly columns: Column<BlockedAccount>[] = [
    { head: "account.id", cell: (it) => it.account },
    {
      head: "account.whose",
      cell: (it) => (it.outlet ? `${it.legalName}, ${it.outlet.name} (${it.outlet.town})` : it.legalName),
    },
    { head: "account.since", cell: (it) => moment(it.blockedSince) },
    { head: "account.cause", cell: (it) => it.blocks.map(causeOf).join(", ") },
    { head: "outlet.action", cell: (it) => this.action(it) },
  ];

  protected idOf(it: BlockedAccount): string {
    return it.account;
  }

  protected slice(cursor: string | null) {
    return blockedAccounts(cursor);
  }

  render() {
    return html`
      <div
        class="staff"
        @performed=${(event: CustomEvent<string>) => this.lifted(event.detail)}
        @failed=${(event: CustomEvent<Problem>) => (this.problem = event.detail)}
      >
        <h1 tabindex="-1">${s("account.title")}</h1>
        <p role="status" class="done">${this.done}</p>
        ${this.list()}
      </div>
    `;
  }

  private action(it: BlockedAccount) {
    return it.blocks.some((each) => each.cause === "OPERATIONS")
      ? html`
          <cv-confirm .label=${s("account.unblock")} .action=${() => block(it.account, false)}></cv-confirm>
        `
      : s("account.byReset");
  }

  private async lifted(what: string): Promise<void> {
    this.done = `${what} ✓`;
    await this.load();
  }
}

customElements.define("cv-accounts-page", AccountsPage);
