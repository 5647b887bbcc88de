/** A request's status, as the customer reads it. */
export const STATUSES = {
  WAITING: "En attente de paiement",
  VALIDATED: "Validé",
  EXPIRED: "Expiré",
  CANCELLED: "Annulé",
};

/** Why a request cannot be paid any more. */
export const NOT_WAITING = {
  VALIDATED: "Cette demande est déjà payée. Vous n’avez plus rien à régler.",
  EXPIRED: "Cette demande a expiré. Demandez au professionnel d’en faire une autre.",
  CANCELLED: "Le professionnel a annulé cette demande. Il peut en faire une autre.",
};

/** Why a debit was given back. */
export const REASONS = {
  INVALID_AMOUNT: "Le montant n’était pas valable.",
  WRONG_CURRENCY: "Le débit n’était pas en euros.",
  UNKNOWN_PAYMENT: "Le professionnel ne connaît pas cette demande de paiement.",
  INVALID_TIME: "L’heure du débit n’était pas valable.",
  ALREADY_PAID: "La demande était déjà payée.",
  CANCELLED: "Le professionnel avait annulé la demande.",
  EXPIRED: "La demande avait expiré.",
  AMOUNT_EXCEEDS_REQUEST: "Le montant dépassait celui de la demande.",
};

/** How the wallet misbehaved, in the words of the choice. */
export function faultOf(debit) {
  const option = document
    .getElementById("request")
    .content.querySelector(`option[value="${debit.fault}"]`);
  return option && `Test : ${option.textContent.toLowerCase()}`;
}

/** What became of a debit: accepted, refused (and given back), or pending. */
export function stateOf({ answer }) {
  if (!answer) {
    return "pending";
  }
  return answer.event === "PaymentValidated" ? "accepted" : "refused";
}

export function reasonOf({ answer }) {
  return answer?.reason && (REASONS[answer.reason] ?? "Le professionnel a refusé ce débit.");
}
