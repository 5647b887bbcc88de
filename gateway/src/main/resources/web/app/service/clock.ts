/** Answers say the time in whole seconds begun: rounded up, no request seems to have time it has not. */
const SECOND_MILLIS = 1_000;
/** Less than this is no difference between two clocks. */
const TELLS_MILLIS = 2_000;

let aheadMillis = 0;

/**
 * The services' clock, as the Date of their latest answer tells it: the device's own may be wrong
 * by minutes, and the sandbox's is moved on purpose.
 */
export function heard(date: string | null): void {
  const ahead = Date.parse(date ?? "") + SECOND_MILLIS - Date.now();
  if (Math.abs(ahead - aheadMillis) > TELLS_MILLIS) {
    aheadMillis = ahead;
  }
}

export function secondsUntil(instant: string): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now()) / 1000));
}

/** The shop's date, 2026-11-23 for instance. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(now());
}

function now(): number {
  return Date.now() + aheadMillis;
}
