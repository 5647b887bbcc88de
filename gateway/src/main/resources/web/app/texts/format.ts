import { currentLanguage } from "./texts";

const LOCALES = { fr: "fr-FR", en: "en-IE" };

/** Without sign, spaces for thousands, comma or dot, two digits at most; a euro sign may follow. */
const AMOUNT = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})*|\d{1,7})(?:[.,](\d{0,2}))?(?:[ \u00a0\u202f]?€)?$/;

/** 4550 → "45,50 €". */
export function money(cents: number): string {
  return new Intl.NumberFormat(LOCALES[currentLanguage()], {
    style: "currency",
    currency: "EUR",
  }).format(cents / 100);
}

/** "45,5" → 4550, in whole cents, never through a fraction; null for what is no amount. */
export function centsOf(text: string): number | null {
  const parts = AMOUNT.exec(text.trim());
  if (!parts) {
    return null;
  }
  const euros = Number(parts[1].replace(/\D/g, ""));
  return euros * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

/** "23/11/2026 10:47", as the clock of the shop shows it. */
export function moment(instant: string): string {
  return new Intl.DateTimeFormat(LOCALES[currentLanguage()], {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).format(new Date(instant));
}

/** "2026-11-23" → "23/11/2026": a date without time or zone. */
export function day(date: string): string {
  return new Intl.DateTimeFormat(LOCALES[currentLanguage()], {
    dateStyle: "short",
    timeZone: "UTC",
  }).format(new Date(date));
}

/** 532 → "8:52". */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
