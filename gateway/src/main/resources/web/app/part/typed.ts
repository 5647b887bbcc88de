const KEPT = "saisie";
/** Nothing that tells of a person. */
const FIELDS = ["amountCents", "cartNumber", "label"];

/** What the account had typed when its session ended, in this window only. */
export function keepTyped(account: string): void {
  const typed = Object.entries(history.state ?? {}).filter(([field]) => FIELDS.includes(field));
  if (typed.length > 0) {
    sessionStorage.setItem(KEPT, JSON.stringify({ account, fields: Object.fromEntries(typed) }));
  }
}

/** It stands in the page again, once, for whoever typed it. */
export function takeTyped(account: string): void {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (kept?.account === account && history.state === null) {
    history.replaceState({ ...kept.fields, account }, "");
  }
}

/** What stands in the page's own history, unless somebody else typed it. */
export function typedBy(account: string): Record<string, string> {
  return history.state?.account === account ? history.state : {};
}
