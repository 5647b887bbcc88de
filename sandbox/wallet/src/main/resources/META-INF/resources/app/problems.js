/** What a person can do about each problem code of the wallet's API. */
const SENTENCES = {
  CUSTOMER_NOT_FOUND: "Ce client n’existe plus. Revenez au choix du client.",
  REQUEST_NOT_FOUND:
    "Aucune demande ne correspond. Vérifiez le code avec le professionnel, ou collez tout le lien.",
  DEBIT_NOT_FOUND: "Ce paiement est introuvable. Consultez vos derniers paiements.",
  INSUFFICIENT_BALANCE: "Votre solde ne suffit pas. Diminuez le montant.",
  IDEMPOTENCY_KEY_REUSED:
    "Un paiement d’un autre montant est déjà parti. Consultez d’abord vos derniers paiements.",
  MALFORMED_REQUEST: "Cette saisie n’a pas été comprise. Corrigez-la et recommencez.",
  UNAUTHENTICATED: "Le portefeuille n’a pas accès à ce service. Rechargez la page.",
  FORBIDDEN: "Le portefeuille n’a pas accès à ce service. Rechargez la page.",
  NOT_FOUND: "Cette page n’est plus à jour. Rechargez-la.",
  METHOD_NOT_ALLOWED: "Cette page n’est plus à jour. Rechargez-la.",
  NOT_ACCEPTABLE: "Cette page n’est plus à jour. Rechargez-la.",
  UNSUPPORTED_MEDIA_TYPE: "Cette page n’est plus à jour. Rechargez-la.",
  PAYLOAD_TOO_LARGE: "Cette saisie est trop longue. Raccourcissez-la.",
  VALIDATION_FAILED: "Cette saisie n’est pas valable. Corrigez-la et recommencez.",
  TOO_MANY_REQUESTS: "Trop de demandes en peu de temps. Patientez un instant.",
  INTERNAL_ERROR: "Le portefeuille a rencontré une erreur. Recommencez dans un instant.",
  UNAVAILABLE: "Le professionnel ne répond pas pour l’instant. Recommencez dans un instant.",
};

const NO_ANSWER = "Le portefeuille ne répond pas. Vérifiez votre connexion et recommencez.";

const PASSING = [null, "INTERNAL_ERROR", "UNAVAILABLE", "TOO_MANY_REQUESTS"];

/** Something was refused, or got no answer (code null); its message is for the screen. */
export class Problem extends Error {
  constructor(code) {
    super(code === null ? NO_ANSWER : SENTENCES[code] ?? SENTENCES.INTERNAL_ERROR);
    /** Nothing is wrong with what was asked: the same may succeed later. */
    this.isPassing = PASSING.includes(code);
  }
}
