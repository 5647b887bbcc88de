import { call, exchange, type Page } from "./http";

export type Status = "WAITING" | "VALIDATED" | "EXPIRED" | "CANCELLED";

export const STATUSES: Status[] = ["WAITING", "VALIDATED", "EXPIRED", "CANCELLED"];

export interface Payment {
  id: string;
  reference: string;
  outletId: string;
  cartNumber: string;
  label: string | null;
  customerReference: string | null;
  sellerId: string | null;
  status: Status;
  requestedCents: number;
  receivedCents: number | null;
  remainingCents: number | null;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  scannedAt: string | null;
  link: string;
  shortCode: string;
}

export interface NewPayment {
  outletId: string;
  amountCents: number;
  cartNumber: string;
  label: string | null;
  customerReference: string | null;
  sellerId: string | null;
}

export interface Filter {
  scope: "mine" | "all";
  outletId: string;
  status: string;
  q: string;
  from: string;
  to: string;
}

/** A payment and its QR code as SVG. */
export interface CreatedPayment extends Payment {
  qr: string;
}

let created: CreatedPayment | null = null;

/**
 * The same key for the same request: however often it is sent, there is one payment. What is answered
 * once more is the first answer, which may have been overtaken: its page reads what it has become.
 */
export async function ask(wanted: NewPayment, key: string): Promise<Payment> {
  const path = "/api/payments?expand=qr";
  const { body, headers } = await exchange<CreatedPayment>("POST", path, wanted, { "Idempotency-Key": key });
  created = headers.has("Idempotency-Replayed") ? null : body;
  return body;
}

/** What was asked for a moment ago, once: its page shows it without a question more. */
export function takeCreated(id: string): CreatedPayment | null {
  const it = created?.id === id ? created : null;
  created = null;
  return it;
}

/**
 * What a payment is, of what is shown and what was read: answers overtake one another, and replicas'
 * clocks differ. An end is never taken back.
 */
export function latest(shown: Payment | null | undefined, read: Payment): Payment {
  if (!shown) {
    return read;
  }
  const hasEnded = shown.status !== "WAITING";
  if (hasEnded !== (read.status !== "WAITING")) {
    return hasEnded ? shown : read;
  }
  return shown.updatedAt > read.updatedAt ? shown : read;
}

export function payment(id: string): Promise<Payment> {
  return call("GET", `/api/payments/${encodeURIComponent(id)}`);
}

export function cancel(id: string): Promise<Payment> {
  return call("POST", `/api/payments/${encodeURIComponent(id)}/cancellation`);
}

export function operations(filter: Partial<Filter>, cursor: string | null): Promise<Page<Payment>> {
  const query = queryOf(filter);
  query.set("limit", "50");
  if (cursor) {
    query.set("cursor", cursor);
  }
  return call("GET", `/api/payments?${query}`);
}

/** Where the whole list is a file for spreadsheets. */
export function exportOf(filter: Filter): string {
  return `/api/payments/export?${queryOf(filter)}`;
}

export interface Total {
  validated: number;
  receivedCents: number;
}

export async function totalOf(scope: Filter["scope"], outletId: string, date: string): Promise<Total> {
  const query = queryOf({ scope, outletId, from: date, to: date });
  const totals = await call<{ byStatus: { VALIDATED: { payments: number; receivedCents: number } } }>(
    "GET",
    `/api/payments/totals?${query}`,
  );
  const { payments, receivedCents } = totals.byStatus.VALIDATED;
  return { validated: payments, receivedCents };
}

function queryOf(filter: Partial<Filter>): URLSearchParams {
  const query = new URLSearchParams();
  Object.entries(filter).forEach(([name, value]) => value && query.set(name, value));
  return query;
}
