const KEPT = "decalage";

/**
 * The services' clock as far as this device can tell: it may go wrong here by minutes, and the
 * sandbox's is moved on purpose. What was created just now tells the difference.
 */
export function createdNow(createdAt: string): void {
  sessionStorage.setItem(KEPT, String(Date.parse(createdAt) - Date.now()));
}

export function secondsUntil(instant: string): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now()) / 1000));
}

/** The shop's date, 2026-11-23 for instance. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(now());
}

function now(): number {
  return Date.now() + Number(sessionStorage.getItem(KEPT) ?? 0);
}
