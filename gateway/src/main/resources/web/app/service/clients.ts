import type { Outlet } from "./account";
import { call } from "./http";

/** Credentials of till software. */
export interface ApiClient {
  clientId: string;
  name: string;
  /** Null for all of the merchant, later ones too. */
  outlets: Outlet[] | null;
  createdAt: string;
  /** Null while it has none. */
  secretIssuedAt: string | null;
}

/** Told once: it is kept on the page that shows it, and nowhere else. */
export interface Secret {
  clientId: string;
  secret: string;
}

export async function apiClients(): Promise<ApiClient[]> {
  return (await call<{ items: ApiClient[] }>("GET", "/api/api-clients")).items;
}

/** For the outlets given, or for all of the merchant if that is null. */
export function createApiClient(name: string, outlets: Outlet[] | null): Promise<ApiClient> {
  const outletIds = outlets?.map((outlet) => outlet.outletId) ?? null;
  return call("POST", "/api/api-clients", { name, outletIds });
}

/** The first secret, or another one, which ends the one before. */
export function renewSecret(clientId: string): Promise<Secret> {
  return call("POST", `/api/api-clients/${clientId}/secret`);
}

export function revoke(clientId: string): Promise<unknown> {
  return call("DELETE", `/api/api-clients/${clientId}`);
}
