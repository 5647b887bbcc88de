import { html } from "lit";
import type { Problem } from "../../app/service/http";
import { moment } from "../../app/texts/format";
import { ListPage, type Column } from "../part/list";
import { causeOf } from "../part/standing";
import { block, blockedAccounts, type BlockedAccount } from "../service/directory";
import { s } from "../texts/texts";

/** Operations: who is shut out and why; only its own blocks are its to lift. */
class AccountsPage extends ListPage<BlockedAccount> {
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

  protected slice(cursor: string | null) {
    return blockedAccounts(cursor);
  }

  render() {
    return html`
      <div class="staff">
        <h1 tabindex="-1">${s("account.title")}</h1>
        ${this.list()}
      </div>
    `;
  }

  private action(it: BlockedAccount) {
    return it.blocks.some((each) => each.cause === "OPERATIONS")
      ? html`<button @click=${() => this.lift(it.account)}>${s("account.unblock")}</button>`
      : s("account.byReset");
  }

  private async lift(account: string): Promise<void> {
    try {
      await block(account, false);
      await this.load();
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }
}

customElements.define("cv-accounts-page", AccountsPage);
