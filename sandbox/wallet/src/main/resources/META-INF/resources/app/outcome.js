import { money } from "./money.js";
import { repeat } from "./repeat.js";
import { announce } from "./stage.js";
import { customer as customerOf, debit as debitOf } from "./wallet.js";
import { reasonOf, stateOf } from "./words.js";

const LOOK_MILLIS = 500;

/** Answers usually take well under a second. */
const SLOW_MILLIS = 15_000;

const TITLES = {
  pending: "Paiement envoyé",
  accepted: "Paiement accepté",
  refused: "Paiement refusé",
};

const ANSWERS = {
  pending: "… Réponse attendue",
  accepted: "✓ Payé",
  refused: "↩ Argent rendu",
};

const SLOW =
  "La réponse tarde. Vous pouvez continuer : elle apparaîtra dans vos derniers paiements, et " +
  "l’argent vous sera rendu si le débit est refusé.";

/** What the merchant's side made of the debit, as the wallet's journal has it. */
export function outcome({ screen, signal, set, on, go }, visit) {
  const { request, customer, amountCents } = visit;
  const start = Date.now();

  function show(state, more) {
    screen.querySelector(".card").dataset.state = state;
    set({ title: TITLES[state], answer: ANSWERS[state], problem: null, ...more });
  }

  async function look() {
    const debit = await debitOf(visit.debitId, signal);
    const { balanceCents } = await customerOf(customer.id, signal);
    const state = stateOf(debit);
    const balance = money(balanceCents);
    const slow = state === "pending" && Date.now() - start > SLOW_MILLIS;
    show(state, {
      amount: money(debit.amountCents, debit.currency),
      reason: slow ? SLOW : reasonOf(debit),
      rest: state === "accepted" ? restOf(request, debit) : null,
      balance,
    });
    if (state === "pending") {
      return false;
    }
    announce(`${TITLES[state]}. ${reasonOf(debit) ?? ""} Nouveau solde : ${balance}.`);
    return true;
  }

  on("find", () => go("find", { customer }));
  on("account", () => go("account", { customer }));
  show("pending", {
    amount: money(amountCents),
    merchant: request.merchantName,
    balance: money(customer.balanceCents - amountCents),
  });
  repeat(LOOK_MILLIS, signal, look, (failure) => set({ problem: failure.message }));
}

function restOf({ requestedCents }, { amountCents }) {
  const restCents = requestedCents - amountCents;
  return restCents > 0
    ? `Il reste ${money(restCents)} à régler au professionnel avec un autre moyen de paiement.`
    : null;
}
