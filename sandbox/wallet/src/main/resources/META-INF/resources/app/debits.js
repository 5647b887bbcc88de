import { copyOf } from "./fill.js";
import { money } from "./money.js";
import { moment } from "./times.js";
import { faultOf, reasonOf, stateOf } from "./words.js";

const STATES = {
  pending: "… Réponse attendue",
  accepted: "✓ Payé",
  refused: "↩ Rendu",
};

/** One line of a customer's journal. */
export function debitLine(debit) {
  const state = stateOf(debit);
  const line = copyOf("debit", {
    merchant: debit.merchantName,
    amount: money(debit.amountCents, debit.currency),
    when: moment(debit.takenAt),
    cart: `Panier ${debit.cartNumber}`,
    state: STATES[state],
    detail: reasonOf(debit),
    fault: faultOf(debit),
  });
  line.classList.add(state);
  return line;
}
