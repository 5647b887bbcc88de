import { html } from "lit";
import { focusMistake } from "../../app/part/mistake";
import { go } from "../../app/part/router";
import type { Problem } from "../../app/service/http";
import { form, valuesOf } from "../part/form";
import { ListPage, type Column } from "../part/list";
import { CATEGORIES, merchants, register, type FoundMerchant } from "../service/directory";
import { s } from "../texts/texts";

/** Operations: finds merchants, and registers them. */
class MerchantsPage extends ListPage<FoundMerchant> {
  static properties = { ...ListPage.properties, mistake: { state: true } };
  declare mistake: Problem | null;

  private search = "";

  constructor() {
    super();
    this.mistake = null;
  }

  protected readonly caption = "merchants.title";
  protected readonly columns: Column<FoundMerchant>[] = [
    {
      head: "merchants.number",
      cell: (it) => html`<a data-page href="/gestion/commercants/${it.merchantId}">${it.merchantId}</a>`,
    },
    { head: "merchants.name", cell: (it) => it.legalName },
    { head: "merchants.town", cell: (it) => it.town },
    { head: "merchants.outlets", cell: (it) => it.openOutlets, isSum: true },
    {
      head: "merchants.state",
      cell: (it) => s(it.suspendedAt ? "merchants.suspended" : "merchants.active"),
    },
  ];

  protected idOf(it: FoundMerchant): string {
    return it.merchantId;
  }

  protected slice(cursor: string | null) {
    return merchants(this.search, cursor);
  }

  render() {
    return html`
      <div class="staff">
        <h1 tabindex="-1">${s("merchants.title")}</h1>
        <div class="field">
          <label for="search">${s("merchants.search")}</label>
          <input id="search" type="search" maxlength="50" autocomplete="off" @input=${this.typed} />
        </div>
        ${this.list()}
        <h2>${s("merchants.new")}</h2>
        ${form("merchant", this.fields(), this.mistake, this.submit)}
      </div>
    `;
  }

  private fields() {
    return [
      { name: "merchantId", label: `${s("merchants.number")} (${s("merchant.numbers")})` },
      { name: "legalName", label: s("merchants.name") },
      { name: "email", label: s("merchant.email"), type: "email" },
      {
        name: "category",
        label: s("merchant.category"),
        choices: CATEGORIES.map((it): [string, string] => [it, s(`category.${it}`)]),
      },
      { name: "address/street", label: s("merchant.street") },
      { name: "address/postalCode", label: s("merchant.postalCode") },
      { name: "address/town", label: s("merchants.town") },
    ];
  }

  private typed(event: InputEvent): void {
    this.search = (event.target as HTMLInputElement).value.trim();
    this.questions.afterTyping(() => void this.load());
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    try {
      const registered = await register(valuesOf(event));
      go(`/gestion/commercants/${registered.merchantId}`, { registered: true });
    } catch (mistake) {
      this.mistake = mistake as Problem;
      await this.updateComplete;
      focusMistake(this);
    }
  };
}

customElements.define("cv-merchants-page", MerchantsPage);
