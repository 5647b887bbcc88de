import { Problem } from "./problems.js";

/** The wallet's API. What it refuses, and what gets lost, is thrown as a `Problem`. */
async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (failure) {
    throw options.signal?.aborted ? failure : new Problem(null);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem(answer.code);
  }
  return answer;
}

export function customers(signal) {
  return call("api/customers", { signal });
}

export async function customer(id, signal) {
  const found = (await customers(signal)).find((each) => each.id === id);
  if (!found) {
    throw new Problem("CUSTOMER_NOT_FOUND");
  }
  return found;
}

/** Looking a request up tells its merchant that it was scanned. */
export function requestOf(code, signal) {
  return call(`api/requests?q=${encodeURIComponent(code)}`, { signal });
}

/** Takes the money; the same order under the same key takes it once, however often it is sent. */
export function pay(order, key) {
  return call("api/debits", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(order),
  });
}

export function debit(id, signal) {
  return call(`api/debits/${encodeURIComponent(id)}`, { signal });
}

export function debitsOf(customerId, signal) {
  return call(`api/debits?customer=${encodeURIComponent(customerId)}`, { signal });
}

/** The text of the QR code in a picture, given in shades of grey; null if there is none. */
export async function qrCodeIn(shades) {
  const seen = await call("api/qr-codes", {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: shades,
  });
  return seen.text;
}

/** What time it is in the sandbox, whose clock can be moved; in milliseconds. */
export async function now(signal) {
  return Date.parse((await call("sandbox/clock", { signal })).now);
}
