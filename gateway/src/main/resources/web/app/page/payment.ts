import { html, nothing } from "lit";
import { ownAccount, type Outlet } from "../service/account";
import { Problem } from "../service/http";
import { ask, type NewPayment } from "../service/payments";
import { CvElement } from "../part/element";
import { focusMistake } from "../part/mistake";
import "../part/waiting";
import { go } from "../part/router";
import { centsOf } from "../texts/format";
import { type Key, t } from "../texts/texts";

type Field = "amountCents" | "cartNumber" | "label" | "customerReference" | "sellerId";

/** The same that the services insist on; saying it here saves people a round trip. */
const LEAST_CENTS = 2_000;
const MOST_CENTS = 1_000_000;
const LENGTHS: Record<Field, number> = {
  amountCents: 13,
  cartNumber: 20,
  label: 100,
  customerReference: 50,
  sellerId: 35,
};
const CODES: Record<string, Key> = {
  REQUIRED: "field.required",
  TOO_LONG: "field.tooLong",
  AMOUNT_BELOW_MINIMUM: "field.amountLow",
  AMOUNT_ABOVE_MAXIMUM: "field.amountHigh",
};

/** "Demande de paiement": what to ask for. */
class PaymentPage extends CvElement {
  static properties = { outlet: {}, again: {}, errors: { state: true }, problem: { state: true }, sending: { state: true } };
  declare outlet: Outlet;
  /** The fields of an earlier request, to be asked for again. */
  declare again: Partial<Record<Field, string>>;
  declare errors: Partial<Record<Field, Key>>;
  declare problem: Problem | null;
  declare sending: boolean;

  /** One key for what is in the form: pressed twice it is one request, changed it is another. */
  private key = crypto.randomUUID();
  private keyed = "";

  constructor() {
    super();
    this.again = {};
    this.errors = {};
    this.problem = null;
    this.sending = false;
  }

  render() {
    return html`
      <h1 tabindex="-1">${t("payment.title")}</h1>
      <cv-waiting-requests .outletId=${this.outlet.outletId}></cv-waiting-requests>
      <p>${t("payment.intro")}</p>
      <form novalidate @submit=${this.submit} @input=${this.typed}>
        <p class="hint">${t("payment.required")}</p>
        ${this.problem ? this.notice(this.problem) : nothing}
        ${this.field("amountCents", "payment.amount", true, "payment.amount.hint")}
        ${this.field("cartNumber", "payment.cart", true)}
        <fieldset>
          <legend>${t("payment.optional")}</legend>
          ${this.field("label", "payment.label")}
          ${this.field("customerReference", "payment.customer")}
          ${this.field("sellerId", "payment.seller")}
        </fieldset>
        <button class="primary" aria-disabled=${this.sending}>
          ${t(this.sending ? "payment.sending" : "payment.continue")}
        </button>
      </form>
    `;
  }

  private field(name: Field, label: Key, required = false, hint?: Key) {
    const error = this.errors[name];
    const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].join(" ").trim();
    return html`
      <div class="field">
        <label for=${name}>${required ? "* " : ""}${t(label)}</label>
        ${hint ? html`<p class="hint" id="${name}-hint">${t(hint)}</p>` : nothing}
        <input
          id=${name}
          name=${name}
          maxlength=${LENGTHS[name]}
          autocomplete="off"
          inputmode=${name === "amountCents" ? "decimal" : "text"}
          aria-required=${required}
          aria-invalid=${error ? "true" : "false"}
          aria-describedby=${described || nothing}
          .value=${this.again[name] ?? ""}
        />
        ${error ? html`<p class="error" id="${name}-error">${t(error)}</p>` : nothing}
      </div>
    `;
  }

  private notice(problem: Problem) {
    return html`
      <div class="notice bad" role="alert" tabindex="-1">
        <p>${this.words(problem)}</p>
        ${problem.paymentId
          ? html`<a data-page href="/demandes/${problem.paymentId}">${t("problem.cartOpen")}</a>`
          : nothing}
      </div>
    `;
  }

  private words(problem: Problem): string {
    if (Object.keys(this.errors).length > 0) {
      return t("form.errors");
    }
    return problem.code === "OUTLET_NOT_FOUND" ? t("payment.outletUnknown") : problem.text;
  }

  /** Kept in the page's history: whoever looks something up and comes back finds it again. */
  private typed(event: InputEvent): void {
    const fields = Object.fromEntries(new FormData((event.target as HTMLInputElement).form!));
    history.replaceState({ ...fields, account: ownAccount() }, "");
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.sending) {
      return;
    }
    const fields = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<Field, string>;
    this.again = fields;
    this.errors = mistakes(fields);
    if (Object.keys(this.errors).length > 0) {
      return this.refused(new Problem("FIELDS"));
    }
    const wanted = this.wanted(fields);
    this.sending = true;
    try {
      const created = await ask(wanted, this.keyOf(wanted));
      // Going back must not offer what was asked for already.
      history.replaceState(null, "");
      go(`/demandes/${created.id}`);
    } catch (problem) {
      const refused = problem as Problem;
      this.errors = refused.paymentId
        ? { cartNumber: "problem.cartWaiting" }
        : Object.fromEntries(
            refused.errors.map((error) => [error.pointer.slice(1), CODES[error.code] ?? "field.refused"]),
          );
      this.refused(refused);
    } finally {
      this.sending = false;
    }
  }

  private async refused(problem: Problem): Promise<void> {
    this.problem = problem;
    await this.updateComplete;
    focusMistake(this);
  }

  private wanted(fields: Record<Field, string>): NewPayment {
    return {
      outletId: this.outlet.outletId,
      amountCents: centsOf(fields.amountCents)!,
      cartNumber: fields.cartNumber.trim(),
      label: fields.label.trim() || null,
      customerReference: fields.customerReference.trim() || null,
      sellerId: fields.sellerId.trim() || null,
    };
  }

  private keyOf(wanted: NewPayment): string {
    const content = JSON.stringify(wanted);
    if (content !== this.keyed) {
      this.key = crypto.randomUUID();
      this.keyed = content;
    }
    return this.key;
  }
}

function mistakes(fields: Record<Field, string>): Partial<Record<Field, Key>> {
  const found: Partial<Record<Field, Key>> = {};
  const cents = centsOf(fields.amountCents);
  if (!fields.amountCents.trim()) {
    found.amountCents = "field.required";
  } else if (cents === null) {
    found.amountCents = "field.amount";
  } else if (cents < LEAST_CENTS) {
    found.amountCents = "field.amountLow";
  } else if (cents > MOST_CENTS) {
    found.amountCents = "field.amountHigh";
  }
  if (!fields.cartNumber.trim()) {
    found.cartNumber = "field.required";
  }
  return found;
}

customElements.define("cv-payment-page", PaymentPage);
