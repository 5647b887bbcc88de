/** Moves to the first field that is wrong, or to what is said of the whole. */
export function focusMistake(page: HTMLElement): void {
  const marked = page.querySelector<HTMLElement>("[aria-invalid=true]");
  (marked ?? page.querySelector<HTMLElement>("[role=alert][tabindex]"))?.focus();
}
