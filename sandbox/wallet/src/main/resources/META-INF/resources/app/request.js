import { amountHint, amountProblem } from "./amount.js";
import { centsOf, money, typed } from "./money.js";
import { repeat } from "./repeat.js";
import { duration, hour } from "./times.js";
import { customer as customerOf, now, pay, requestOf } from "./wallet.js";
import { NOT_WAITING, STATUSES } from "./words.js";

const TICK_MILLIS = 1000;

/** Each time the merchant's side is asked too, whether the request still waits. */
const TICKS_A_LOOK = 5;

/** Who asks, how much and until when; the customer pays all or a part. */
export function request(stage, visit) {
  new RequestScreen(stage, visit).open();
}

class RequestScreen {
  /** One screen, one payment: however often its button is pressed. */
  #key = randomKey();
  #sending = false;
  #ticks = 0;

  /** By how much the sandbox's clock is ahead of the browser's. */
  #aheadMillis = 0;

  constructor(stage, { customer, code, request }) {
    this.stage = stage;
    this.customer = customer;
    this.code = code;
    this.request = request;
    this.form = stage.screen.querySelector("form");
    this.fault = stage.screen.querySelector("#fault");
    this.anyway = stage.screen.querySelector("#anyway");
  }

  open() {
    const { set, on, go, signal } = this.stage;
    const { customer, request } = this;
    on("back", () => go("account", { customer }));
    on("find", () => go("find", { customer }));
    this.form.amount.addEventListener("input", () => this.showAmount());
    this.anyway.addEventListener("change", () => this.showTime());
    this.form.addEventListener("submit", (event) => this.submit(event));
    set({
      merchant: request.merchantName,
      outlet: [request.outletName, request.town].filter(Boolean).join(", "),
      requested: money(request.requestedCents, request.currency),
      cart: request.cartNumber,
      label: request.label,
    });
    this.form.amount.value = typed(Math.min(request.requestedCents, customer.balanceCents));
    this.showAmount();
    // Without an answer what was seen last stays; paying will tell.
    repeat(TICK_MILLIS, signal, () => this.tick(), () => this.showTime());
  }

  async tick() {
    const { signal } = this.stage;
    if (this.#ticks++ % TICKS_A_LOOK === 0) {
      this.#aheadMillis = (await now(signal)) - Date.now();
      this.request = await requestOf(this.code, signal);
      this.customer = await customerOf(this.customer.id, signal);
      this.showAmount();
    }
    this.showTime();
  }

  /** Whether the request still waits, and for how long. */
  showTime() {
    const { status, expiresAt } = this.request;
    const leftMillis = Date.parse(expiresAt) - Date.now() - this.#aheadMillis;
    const waits = status === "WAITING" && leftMillis > 0;
    const isLate = status === "WAITING" && !waits;
    this.stage.set({
      status: isLate ? "Délai dépassé" : STATUSES[status],
      until: waits ? `${hour(expiresAt)}, encore\u00a0${duration(leftMillis)}` : null,
      notice: waits ? null : NOT_WAITING[isLate ? "EXPIRED" : status],
      over: !waits,
      payable: waits || this.anyway.checked,
    });
  }

  showAmount() {
    const cents = centsOf(this.form.amount.value);
    const restCents = this.request.requestedCents - cents;
    const order = cents ? `Payer ${money(cents)}` : "Payer";
    this.stage.set({
      most: amountHint(this.request, this.customer),
      rest: cents && restCents > 0 ? `${money(restCents)} resteront à régler autrement.` : null,
      pay: this.#sending ? "Paiement en cours…" : order,
    });
  }

  submit(event) {
    event.preventDefault();
    if (this.#sending) {
      return;
    }
    const { amount } = this.form;
    const problem = amountProblem(amount.value, this.request, this.customer);
    this.complain(problem, problem !== null);
    if (problem === null) {
      this.send(centsOf(amount.value));
    }
  }

  async send(amountCents) {
    const { go, signal } = this.stage;
    const { customer, request, code, fault } = this;
    const order = { request: code, customer: customer.id, amountCents, fault: fault.value || null };
    this.#sending = true;
    this.showAmount();
    try {
      const { debitId } = await pay(order, this.#key);
      if (!signal.aborted) {
        go("outcome", { customer, request, amountCents, debitId });
      }
    } catch ({ message, isPassing }) {
      this.complain(isPassing ? `${message} Vous ne paierez qu’une fois.` : message, !isPassing);
    } finally {
      this.#sending = false;
      this.showAmount();
    }
  }

  complain(problem, isWrong) {
    const { amount } = this.form;
    this.stage.set({ problem });
    amount.setAttribute("aria-invalid", String(isWrong));
    if (isWrong) {
      amount.focus();
    }
  }
}

/** Also where the page is not served securely, hence without `crypto.randomUUID`. */
function randomKey() {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(36)).join("-");
}
