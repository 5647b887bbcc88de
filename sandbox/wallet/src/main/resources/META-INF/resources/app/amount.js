import { centsOf, money } from "./money.js";

/** What is wrong with an amount, typed for a request by a customer; null if nothing is. */
export function amountProblem(text, { requestedCents }, { balanceCents }) {
  const cents = centsOf(text);
  if (cents === null) {
    return "Saisissez un montant en euros, par exemple 45 ou 45,50.";
  }
  if (cents === 0) {
    return "Le montant doit être d’au moins 0,01 €.";
  }
  if (cents > requestedCents) {
    return `Le professionnel demande ${money(requestedCents)} : ne payez pas plus.`;
  }
  return cents > balanceCents
    ? `Votre solde est de ${money(balanceCents)} : diminuez le montant.`
    : null;
}

/** How much the customer may type. */
export function amountHint({ requestedCents }, { balanceCents }) {
  if (balanceCents === 0) {
    return "Votre solde est vide : vous ne pouvez pas payer cette demande.";
  }
  return balanceCents < requestedCents
    ? `Votre solde de ${money(balanceCents)} n’en couvre qu’une partie.`
    : `Tout ou une partie. Votre solde : ${money(balanceCents)}.`;
}
