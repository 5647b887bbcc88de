import { call } from "./http";

export interface Outlet {
  outletId: string;
  name: string;
  town: string;
}

export interface Profile {
  account: string;
  roles: string[];
  merchant: { merchantId: string; legalName: string } | null;
  outlet: Outlet | null;
}

/** Who is signed in, as the last answer said. */
let signedIn: Profile | null = null;

export async function profile(): Promise<Profile> {
  signedIn = await call<Profile>("GET", "/api/me");
  return signedIn;
}

export function ownAccount(): string | undefined {
  return signedIn?.account;
}

/** For whom the account collects; null for staff. */
export function ownMerchant(): Profile["merchant"] {
  return signedIn?.merchant ?? null;
}

/** Outlets one may collect for, by first letters. */
export async function outlets(firstLetters: string, limit: number): Promise<Outlet[]> {
  const query = new URLSearchParams({ q: firstLetters, limit: String(limit) });
  const found = await call<{ items: Outlet[] }>("GET", `/api/outlets?${query}`);
  return found.items;
}

/** One that this account collects for; null if it does not. */
export async function outletOf(outletId: string): Promise<Outlet | null> {
  const own = signedIn?.outlet;
  const found = own ? [own] : await outlets(outletId, 1);
  return found.find((outlet) => outlet.outletId === outletId) ?? null;
}

export function collects(someone: Profile): boolean {
  return someone.roles.some((role) => role === "merchant" || role === "outlet");
}

/** Answered alike whether there is such an account or not. */
export function askForReset(account: string): Promise<unknown> {
  return call("POST", "/api/password-resets", { account });
}

export function choosePassword(token: string, password: string): Promise<unknown> {
  return call("PUT", `/api/password-resets/${encodeURIComponent(token)}`, { password });
}

/** Ends every session of this account, on all devices; tokens given already live two minutes more. */
export function signOutEverywhere(): Promise<unknown> {
  return call("POST", "/api/me/sign-out");
}

const CHOSEN = "point-d-accueil";

/** The outlet an administrator chose on this device; its id is on every receipt, no secret. */
export function rememberOutlet(outletId: string): void {
  localStorage.setItem(CHOSEN, outletId);
}

export async function rememberedOutlet(): Promise<Outlet | null> {
  const outletId = localStorage.getItem(CHOSEN);
  return outletId ? outletOf(outletId) : null;
}
