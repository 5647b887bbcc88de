import { call, type Page } from "../../app/service/http";

export interface FoundMerchant {
  merchantId: string;
  legalName: string;
  town: string;
  suspendedAt: string | null;
  openOutlets: number;
}

export interface Block {
  cause: "WRONG_PASSWORDS" | "OPERATIONS";
  blockedAt: string;
  blockedBy: string | null;
}

export interface Standing {
  openedAt: string | null;
  blocks: Block[];
}

export interface Merchant {
  merchantId: string;
  legalName: string;
  email: string;
  category: Category;
  address: { street: string; postalCode: string; town: string };
  registeredAt: string;
  suspendedAt: string | null;
  suspendedBy: string | null;
  account: Standing;
}

export interface Outlet {
  outletId: string;
  name: string;
  town: string;
  email: string;
  closedAt: string | null;
  account: Standing;
}

export interface BlockedAccount {
  account: string;
  merchantId: string;
  legalName: string;
  outlet: { name: string; town: string } | null;
  blockedSince: string;
  blocks: Block[];
}

export type Category = "ACCOMMODATION" | "TRAVEL" | "LEISURE_AND_CULTURE" | "SPORTS" | "CATERING";

export const CATEGORIES: Category[] = [
  "ACCOMMODATION",
  "TRAVEL",
  "LEISURE_AND_CULTURE",
  "SPORTS",
  "CATERING",
];

function pageOf<T>(path: string, filter: Record<string, string>, cursor: string | null): Promise<Page<T>> {
  const query = new URLSearchParams({ limit: "50", ...filter });
  if (cursor) {
    query.set("cursor", cursor);
  }
  return call("GET", `${path}?${query}`);
}

/** Merchants by first letters of name or town, or by number. */
export function merchants(q: string, cursor: string | null): Promise<Page<FoundMerchant>> {
  return pageOf("/api/merchants", q ? { q } : {}, cursor);
}

export function merchant(id: string): Promise<Merchant> {
  return call("GET", `/api/merchants/${encodeURIComponent(id)}`);
}

export function outletsOf(id: string, cursor: string | null): Promise<Page<Outlet>> {
  return pageOf(`/api/merchants/${encodeURIComponent(id)}/outlets`, {}, cursor);
}

export function blockedAccounts(cursor: string | null): Promise<Page<BlockedAccount>> {
  return pageOf("/api/accounts", { state: "BLOCKED" }, cursor);
}

export function register(merchant: unknown): Promise<Merchant> {
  return call("POST", "/api/merchants", merchant);
}

export function open(merchantId: string, outlet: unknown): Promise<Outlet> {
  return call("POST", `/api/merchants/${encodeURIComponent(merchantId)}/outlets`, outlet);
}

export function close(merchantId: string, outletId: string): Promise<unknown> {
  return call("POST", `/api/merchants/${encodeURIComponent(merchantId)}/outlets/${encodeURIComponent(outletId)}/closure`);
}

export function suspend(merchantId: string, suspended: boolean): Promise<unknown> {
  return call(suspended ? "POST" : "DELETE", `/api/merchants/${encodeURIComponent(merchantId)}/suspension`);
}

export function block(account: string, blocked: boolean): Promise<unknown> {
  return call(blocked ? "POST" : "DELETE", `/api/accounts/${encodeURIComponent(account)}/block`);
}

export function setBankAccount(merchantId: string, bankAccount: unknown): Promise<{ iban: string; holder: string }> {
  return call("PUT", `/api/merchants/${encodeURIComponent(merchantId)}/bank-account`, bankAccount);
}
