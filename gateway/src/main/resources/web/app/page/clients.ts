import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { apiClients, createApiClient, renewSecret, revoke, type ApiClient, type Secret } from "../service/clients";
import { Problem } from "../service/http";
import { copied } from "../part/clipboard";
import "../part/confirm";
import { CvElement } from "../part/element";
import type { Grant } from "../part/grant";
import "../part/grant";
import { problemNotice } from "../part/notices";
import { moment } from "../texts/format";
import { t } from "../texts/texts";

/** An administrator lets till software in: creates its credentials, renews and revokes them. */
class ClientsPage extends CvElement {
  static properties = { clients: { state: true }, secret: { state: true }, mistake: { state: true }, sending: { state: true }, said: { state: true }, problem: { state: true } };
  declare clients: ApiClient[] | null;
  declare secret: Secret | null;
  declare mistake: "name" | "grant" | null;
  declare sending: boolean;
  declare said: string;
  declare problem: Problem | null;

  constructor() {
    super();
    this.clients = null;
    this.secret = null;
    this.mistake = null;
    this.sending = false;
    this.said = "";
    this.problem = null;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("clients.title")}</h1>
      <p>${t("clients.intro")}</p>
      ${problemNotice(this.problem)}
      <div role="status">${this.said ? html`<p class="notice">${this.said}</p>` : nothing}</div>
      ${this.secret ? this.told(this.secret) : nothing}
      ${this.clients ? this.list(this.clients) : html`<p>${t("app.loading")}</p>`}
      <h2>${t("clients.new")}</h2>
      ${this.form()}
    `;
  }

  /** Shown until the page is left. */
  private told(secret: Secret) {
    return html`
      <section class="notice warn" tabindex="-1" id="secret" aria-labelledby="secret-title">
        <h2 id="secret-title">${t("clients.secretOf", this.nameOf(secret.clientId))}</h2>
        <p>${t("clients.secretOnce")}</p>
        <dl>
          <dt>${t("clients.id")}</dt>
          <dd><code>${secret.clientId}</code></dd>
          <dt>${t("clients.secret")}</dt>
          <dd><code>${secret.secret}</code></dd>
        </dl>
        <div class="actions">
          <button @click=${this.copy}>${t("clients.copy")}</button>
        </div>
      </section>
    `;
  }

  private list(clients: ApiClient[]) {
    if (clients.length === 0) {
      return html`<p role="status">${t("clients.none")}</p>`;
    }
    return html`
      <ul class="operations clients">
        ${repeat(
          clients,
          (it) => it.clientId,
          (it) => html`<li>${this.client(it)}</li>`,
        )}
      </ul>
    `;
  }

  private client(it: ApiClient) {
    const places = it.outlets?.map((outlet) => `${outlet.name} (${outlet.town})`).join(", ");
    return html`
      <h3>${it.name}</h3>
      <dl>
        <dt>${t("clients.id")}</dt>
        <dd><code>${it.clientId}</code></dd>
        <dt>${t("grant.title")}</dt>
        <dd>${it.outlets === null ? t("grant.all") : places || t("clients.allClosed")}</dd>
        <dt>${t("clients.created")}</dt>
        <dd>${moment(it.createdAt)}</dd>
        <dt>${t("clients.secret")}</dt>
        <dd>${it.secretIssuedAt ? t("clients.since", moment(it.secretIssuedAt)) : t("clients.noSecret")}</dd>
      </dl>
      <div class="actions" @failed=${(event: CustomEvent<Problem>) => (this.problem = event.detail)}>
        <cv-confirm .label=${t("clients.renew")} .action=${() => this.renew(it)}></cv-confirm>
        <cv-confirm .label=${t("clients.revoke")} .action=${() => this.revoke(it)}></cv-confirm>
      </div>
    `;
  }

  private form() {
    return html`
      <form novalidate @submit=${this.create} @input=${() => (this.mistake = null)}>
        <div class="field">
          <label for="client-name">${t("clients.name")}</label>
          <p class="hint" id="client-name-hint">${t("clients.nameHint")}</p>
          <input
            id="client-name"
            name="name"
            maxlength="60"
            autocomplete="off"
            aria-required="true"
            aria-invalid=${this.mistake === "name" ? "true" : "false"}
            aria-describedby="client-name-hint client-name-error"
          />
          <p class="error" id="client-name-error">${this.mistake === "name" ? t("field.required") : nothing}</p>
        </div>
        <cv-grant></cv-grant>
        <p class="error" role="alert">${this.mistake === "grant" ? t("grant.none") : nothing}</p>
        <button class="primary" aria-disabled=${this.sending}>${t("clients.create")}</button>
      </form>
    `;
  }

  private readonly create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get("name")).trim();
    const grant = this.querySelector<Grant>("cv-grant")!;
    this.mistake = !name ? "name" : grant.outlets?.length === 0 ? "grant" : null;
    if (this.mistake || this.sending) {
      this.querySelector<HTMLElement>(this.mistake === "grant" ? "#grant-search" : "#client-name")!.focus();
      return;
    }
    this.sending = true;
    try {
      const created = await createApiClient(name, grant.outlets);
      form.reset();
      grant.clear();
      await this.renew(created);
    } catch (problem) {
      this.problem = problem as Problem;
      await this.load(this.problem);
    } finally {
      this.sending = false;
    }
  };

  private async renew(it: ApiClient): Promise<void> {
    const secret = await renewSecret(it.clientId);
    await this.load();
    this.said = "";
    this.secret = secret;
    await this.updateComplete;
    this.querySelector<HTMLElement>("#secret")!.focus();
  }

  private async revoke(it: ApiClient): Promise<void> {
    await revoke(it.clientId);
    if (this.secret?.clientId === it.clientId) {
      this.secret = null;
    }
    await this.load();
    this.said = t("clients.revoked", it.name);
  }

  private readonly copy = async (): Promise<void> => {
    this.said = t((await copied(this.secret!.secret)) ? "clients.copied" : "problem.copy");
  };

  private nameOf(clientId: string): string {
    return this.clients?.find((each) => each.clientId === clientId)?.name ?? clientId;
  }

  /** The list as it is now; what went wrong before stays said. */
  private async load(before: Problem | null = null): Promise<void> {
    try {
      this.clients = await apiClients();
      this.problem = before;
    } catch (problem) {
      this.problem = problem as Problem;
    }
  }
}

customElements.define("cv-clients-page", ClientsPage);
