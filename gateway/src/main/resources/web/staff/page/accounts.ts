import { html } from "lit";
import { moment } from "../../app/texts/format";
import { ActingPage } from "../part/acting";
import type { Column } from "../part/list";
import { causeOf } from "../part/standing";
import { block, blockedAccounts, type BlockedAccount } from "../service/directory";
import { s } from "../texts/texts";

/** Operations: who is shut out and why; only its own blocks are its to lift. */
class AccountsPage extends ActingPage<BlockedAccount> {
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
    return this.acting(html`<h1 tabindex="-1">${s("account.title")}</h1>`, this.list());
  }

  private action(it: BlockedAccount) {
    return it.blocks.some((each) => each.cause === "OPERATIONS")
      ? this.act(s("account.unblock"), () => block(it.account, false))
      : s("account.byReset");
  }
}

customElements.define("cv-accounts-page", AccountsPage);
