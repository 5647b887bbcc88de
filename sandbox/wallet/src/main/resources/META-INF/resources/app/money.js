/** Spaces for thousands, comma or dot, two digits behind it at most. */
const TYPED = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})*|\d{1,7})(?:[.,](\d{1,2}))?$/;

/** 4550 → "45,50 €". */
export function money(cents, currency = "EUR") {
  // As text it is formatted digit by digit, without a detour through fractions.
  return new Intl.NumberFormat("fr-FR", { style: "currency", currency }).format(
    decimal(cents, "."),
  );
}

/** 4550 → "45,50", as a person types it. */
export function typed(cents) {
  return decimal(cents, ",");
}

/** "45,5" → 4550; null for what is no amount. */
export function centsOf(text) {
  const parts = TYPED.exec(text.trim());
  return parts && Number(parts[1].replace(/\D/g, "") + (parts[2] ?? "").padEnd(2, "0"));
}

function decimal(cents, mark) {
  const digits = String(cents).padStart(3, "0");
  return digits.slice(0, -2) + mark + digits.slice(-2);
}
