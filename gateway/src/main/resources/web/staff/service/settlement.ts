import { call, type Page } from "../../app/service/http";

export interface Totals {
  payments: number;
  totalCents: number;
}

export interface Batch {
  businessDate: string;
  state: "OPEN" | "ENDED" | "CLOSED";
  announced: Totals | null;
  booked: Totals;
  balanced: boolean;
  dueDate: string | null;
  transfers: number | null;
  heldTransfers: number | null;
  netCents: number | null;
  heldNetCents: number | null;
}

export interface Transfer {
  transferId: string;
  merchantId: string;
  merchantName: string | null;
  state: string;
  holdReason: string | null;
  payments: number;
  grossCents: number;
  commissionCents: number;
  netCents: number;
  endToEndId: string | null;
}

/** What goes to the bank: without what is held, which the batch's net counts too. */
export function payableCents(it: Batch): number | null {
  return it.netCents === null ? null : it.netCents - (it.heldNetCents ?? 0);
}

export function batches(cursor: string | null): Promise<Page<Batch>> {
  const query = new URLSearchParams(cursor ? { cursor } : {});
  return call("GET", `/api/batches?${query}`);
}

export function batch(businessDate: string): Promise<Batch> {
  return call("GET", `/api/batches/${encodeURIComponent(businessDate)}`);
}

export function transfers(businessDate: string, cursor: string | null): Promise<Page<Transfer>> {
  const query = new URLSearchParams({ businessDate, limit: "100", ...(cursor ? { cursor } : {}) });
  return call("GET", `/api/transfers?${query}`);
}
