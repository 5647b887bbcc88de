import { heard } from "./clock";
import { type Key, t } from "../texts/texts";

export interface Violation {
  pointer: string;
  code: string;
}

/** An answer that is no success, as the services put it (RFC 9457), or none at all. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly errors: Violation[] = [],
    readonly paymentId?: string,
  ) {
    super(code);
  }

  /** For people; the services' own words are for developers. */
  get text(): string {
    return t(TEXTS[this.code] ?? "problem.unexpected");
  }
}

const TEXTS: Record<string, Key> = {
  OFFLINE: "problem.offline",
  UNAVAILABLE: "problem.offline",
  TOO_MANY_REQUESTS: "problem.tooMany",
  FORBIDDEN: "problem.forbidden",
  PAYMENT_NOT_FOUND: "problem.notFound",
  CART_ALREADY_WAITING: "problem.cartWaiting",
  PAYMENT_NOT_WAITING: "problem.notWaiting",
  MERCHANT_SUSPENDED: "problem.suspended",
  OUTLET_CLOSED: "problem.outletClosed",
  OUTLET_NOT_FOUND: "problem.grantGone",
  API_CLIENT_NAME_TAKEN: "problem.clientName",
  API_CLIENT_LIMIT_REACHED: "problem.clientLimit",
  API_CLIENT_NOT_FOUND: "problem.clientGone",
};

/** A slice of a list, and where the next one begins; null at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const PATIENCE_MILLIS = 20_000;

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One call of the services; the session's cookie goes along by itself. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  return (await exchange<T>(method, path, body)).body;
}

/** Likewise, for who needs the headers. */
export async function exchange<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ body: T; headers: Headers }> {
  const answer = await answerTo(path, {
    method,
    headers: body === undefined ? headers : { "Content-Type": "application/json", ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
  });
  const json = await contentOf(answer);
  if (answer.ok) {
    heard(answer.headers.get("Date"));
    return { body: json as T, headers: answer.headers };
  }
  if (answer.status === 401) {
    window.dispatchEvent(new CustomEvent("session-over"));
  }
  throw new Problem(json.code ?? "UNEXPECTED", json.errors, json.paymentId);
}

/** A success that was cut off is none: whoever sends it again, with the same key, hears of it. */
async function contentOf(answer: Response) {
  try {
    const text = await answer.text();
    return text ? JSON.parse(text) : {};
  } catch {
    if (answer.ok) {
      throw new Problem("OFFLINE");
    }
    return {};
  }
}

async function answerTo(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new Problem("OFFLINE");
  }
}
