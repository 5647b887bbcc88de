import { html, nothing } from "lit";
import { focusMistake } from "../../app/part/mistake";
import { Problem } from "../../app/service/http";
import { ActingPage } from "../part/acting";
import { details } from "../part/details";
import { form, valuesOf } from "../part/form";
import type { Column } from "../part/list";
import { unread } from "../part/notice";
import { standing } from "../part/standing";
import {
  block,
  close,
  merchant,
  open,
  outletsOf,
  setBankAccount,
  suspend,
  type Merchant,
  type Outlet,
  type Standing,
} from "../service/directory";
import { s } from "../texts/texts";

/** What Keycloak takes for an account, mostly. */
const OPENING_MILLIS = 2_000;
/** An identity provider that is away for longer is seen by reloading. */
const LOOKS_AT_MOST = 30;

type FormName = "outlet" | "bank";

/** Operations: one merchant, its outlets and their accounts. */
class MerchantPage extends ActingPage<Outlet> {
  static properties = {
    ...ActingPage.properties,
    merchantId: {},
    merchant: { state: true },
    mistakes: { state: true },
  };
  declare merchantId: string;
  declare merchant: Merchant | null;
  declare mistakes: Partial<Record<FormName, Problem>>;

  private again?: number;
  private looks = 0;

  constructor() {
    super();
    this.merchant = null;
    this.mistakes = {};
  }

  protected readonly caption = "merchant.outlets";
  protected readonly columns: Column<Outlet>[] = [
    { head: "account.id", cell: (it) => it.outletId },
    { head: "outlet.name", cell: (it) => it.name },
    { head: "merchants.town", cell: (it) => it.town },
    { head: "merchants.state", cell: (it) => s(it.closedAt ? "outlet.closed" : "outlet.open") },
    { head: "account.standing", cell: (it) => standing(it.account) },
    { head: "outlet.action", cell: (it) => (it.closedAt ? nothing : this.actions(it)) },
  ];

  connectedCallback(): void {
    super.connectedCallback();
    if (history.state?.registered) {
      this.done = s("merchant.registered.ok", this.merchantId);
    }
    void this.loadMerchant();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.again);
    super.disconnectedCallback();
  }

  /** An account stands a moment after it was opened, and can be blocked from then on. */
  updated(): void {
    const open = (this.rows ?? []).filter((it) => !it.closedAt);
    window.clearTimeout(this.again);
    if (this.looks < LOOKS_AT_MOST && [this.merchant, ...open].some((it) => it?.account.openedAt === null)) {
      this.again = window.setTimeout(() => void this.look(), OPENING_MILLIS);
    }
  }

  protected idOf(it: Outlet): string {
    return it.outletId;
  }

  protected slice(cursor: string | null) {
    return outletsOf(this.merchantId, cursor);
  }

  render() {
    return this.acting(
      html`
        <p><a data-page href="/gestion/commercants">${s("back")}</a></p>
        <h1 tabindex="-1">${this.merchant?.legalName ?? this.merchantId}</h1>
      `,
      this.merchant
        ? [this.about(this.merchant), this.work()]
        : unread(this.problem, () => void this.reload()),
    );
  }

  protected reload(): Promise<unknown> {
    return Promise.all([this.loadMerchant(), this.load()]);
  }

  private about(it: Merchant) {
    return html`
      ${details(it)}
      <div class="actions">
        ${it.suspendedAt
          ? this.act(s("merchant.reinstate"), () => suspend(it.merchantId, false))
          : this.act(s("merchant.suspend"), () => suspend(it.merchantId, true))}
        ${this.blocking(it.merchantId, it.account)}
      </div>
    `;
  }

  private work() {
    return html`
      <h2>${s("merchant.outlets")}</h2>
      ${this.list()}
      <h2>${s("merchant.openOutlet")}</h2>
      ${form("outlet", this.outletFields(), this.mistakes.outlet ?? null, this.openOutlet)}
      <h2>${s("merchant.bankAccount")}</h2>
      ${form("bank", this.bankFields(), this.mistakes.bank ?? null, this.saveBankAccount)}
    `;
  }

  private actions(it: Outlet) {
    return html`
      ${this.act(s("outlet.close"), () => close(this.merchantId, it.outletId))}
      ${this.blocking(it.outletId, it.account)}
    `;
  }

  private blocking(account: string, its: Standing) {
    if (!its.openedAt) {
      // It does not stand yet; whoever wants to block it can in a moment.
      return nothing;
    }
    const isBlocked = its.blocks.some((each) => each.cause === "OPERATIONS");
    return isBlocked
      ? this.act(s("account.unblock"), () => block(account, false))
      : this.act(s("account.block"), () => block(account, true));
  }

  /** Only how those that are shown stand now: neither their order nor what else is said changes. */
  private async look(): Promise<void> {
    this.looks++;
    const now = await outletsOf(this.merchantId, null).catch(() => null);
    const found = (row: Outlet) => now?.items.find((it) => it.outletId === row.outletId);
    this.rows = this.rows?.map((row) => found(row) ?? row) ?? null;
    this.merchant = await merchant(this.merchantId).catch(() => this.merchant);
  }

  private outletFields() {
    return [
      { name: "name", label: s("outlet.name") },
      { name: "town", label: s("merchants.town") },
      { name: "email", label: s("merchant.email"), type: "email" },
    ];
  }

  private bankFields() {
    return [
      { name: "iban", label: s("merchant.iban") },
      { name: "holder", label: s("merchant.holder") },
    ];
  }

  private readonly openOutlet = (event: SubmitEvent): Promise<void> =>
    this.submit("outlet", event, async (values) => {
      const opened = await open(this.merchantId, values);
      await this.load();
      return s("merchant.opened.ok", opened.outletId);
    });

  private readonly saveBankAccount = (event: SubmitEvent): Promise<void> =>
    this.submit("bank", event, async (values) => {
      const saved = await setBankAccount(this.merchantId, values).catch(notYetKnown);
      return s("merchant.bankAccount.ok", saved.iban);
    });

  private async submit(
    name: FormName,
    event: SubmitEvent,
    send: (values: Record<string, unknown>) => Promise<string>,
  ): Promise<void> {
    const filled = event.target as HTMLFormElement;
    try {
      this.done = await send(valuesOf(event));
      this.mistakes = {};
      filled.reset();
      this.looks = 0;
    } catch (mistake) {
      this.mistakes = { [name]: mistake as Problem };
      await this.updateComplete;
      focusMistake(this);
    }
  }

  private async loadMerchant(): Promise<void> {
    try {
      this.merchant = await merchant(this.merchantId);
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }
}

/** Finance hears of a merchant once its account stands. */
function notYetKnown(problem: Problem): never {
  throw problem.code === "MERCHANT_NOT_FOUND" ? new Problem("MERCHANT_NOT_YET_KNOWN") : problem;
}

customElements.define("cv-merchant-page", MerchantPage);
