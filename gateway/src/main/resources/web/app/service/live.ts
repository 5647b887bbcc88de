/** Whether facts arrive at present; paused is what nobody watches. */
export type Liveness = "live" | "lost" | "paused";

/** What a fact says of its payment; which fields there are depends on its name. */
export interface Fact {
  name: (typeof FACTS)[number];
  paymentId: string;
  receivedCents?: number;
  remainingCents?: number;
  validatedAt?: string;
}

export interface LiveListener {
  /** This has happened; null: something may have been missed, look again. */
  changed(fact: Fact | null): void;
  is(liveness: Liveness): void;
}

const FACTS = [
  "PaymentRequested",
  "PaymentScanned",
  "PaymentValidated",
  "PaymentExpired",
  "PaymentCancelled",
] as const;

/** Longer than the browser's own second between two tries, and for an answer that is no stream. */
const RETRY_MILLIS = 5_000;

/**
 * A line may die without a word, the shop's box before the browser notices. The stream beats every
 * 15 s: one that has been silent for more than two beats is lost.
 */
const SILENT_MILLIS = 40_000;
const LISTEN_EVERY_MILLIS = 5_000;
/** A device that wakes with a beat missing does not wait for the next. */
const SILENT_AWAKE_MILLIS = 20_000;

/** From one page to the next the stream stays. */
const LEAVING_MILLIS = 1_000;

/**
 * An open stream keeps the session alive. Nobody touching the device for that long, more than twice
 * what a request waits, lets it go, and the session with it.
 */
const UNTOUCHED_MILLIS = 20 * 60_000;
const TOUCHES = ["pointerdown", "keydown"] as const;

const listeners = new Set<LiveListener>();
let liveness: Liveness = "live";
let source: EventSource | null = null;
let retry: number | undefined;
let pause: number | undefined;
let leaving: number | undefined;
let listening: number | undefined;
let heardAt = 0;
let isFollowing = false;

/**
 * Follows what happens until it is closed: one stream for all who listen. The browser comes back by
 * itself when a stream ends and tells where it was, so nothing is missed; where it gives up (an
 * error as the answer) this tries on. Whoever comes to a stream that is open reads for itself what
 * was before.
 */
export function follow(listener: LiveListener): { close(): void } {
  window.clearTimeout(leaving);
  listeners.add(listener);
  if (isFollowing) {
    listener.is(liveness);
  } else {
    begin();
  }
  return {
    close() {
      listeners.delete(listener);
      if (listeners.size === 0) {
        leaving = window.setTimeout(end, LEAVING_MILLIS);
      }
    },
  };
}

function begin(): void {
  isFollowing = true;
  liveness = "live";
  TOUCHES.forEach((touch) => window.addEventListener(touch, touched));
  window.addEventListener("offline", unplugged);
  window.addEventListener("online", plugged);
  document.addEventListener("visibilitychange", woken);
  listening = window.setInterval(() => listen(SILENT_MILLIS), LISTEN_EVERY_MILLIS);
  touched();
}

function end(): void {
  isFollowing = false;
  TOUCHES.forEach((touch) => window.removeEventListener(touch, touched));
  window.removeEventListener("offline", unplugged);
  window.removeEventListener("online", plugged);
  window.clearTimeout(pause);
  document.removeEventListener("visibilitychange", woken);
  window.clearInterval(listening);
  shut();
}

/** By the wall clock, which goes on while a device sleeps. */
function listen(silentMillis: number): void {
  if (source !== null && liveness === "live" && Date.now() - heardAt > silentMillis) {
    lose(source);
  }
}

function woken(): void {
  if (!document.hidden) {
    listen(SILENT_AWAKE_MILLIS);
  }
}

function heard(): void {
  heardAt = Date.now();
}

function open(): void {
  const opened = new EventSource("/api/events");
  source = opened;
  heard();
  opened.onopen = () => {
    heard();
    settle();
    tell("live");
    happened(null);
  };
  opened.onerror = () => {
    if (opened.readyState === EventSource.CLOSED) {
      lose(opened);
      // Says so to the page if it is the session that is over.
      happened(null);
    } else {
      // The browser's own tries fail one after the other; the first failure counts.
      retry ??= window.setTimeout(() => tell("lost"), RETRY_MILLIS);
    }
  };
  FACTS.forEach((name) =>
    opened.addEventListener(name, (event) => {
      heard();
      happened({ ...JSON.parse((event as MessageEvent).data), name });
    }),
  );
  opened.addEventListener("beat", heard);
  opened.addEventListener("reset", () => happened(null));
}

/** It stays in its place, closed, until its successor is opened: a touch meanwhile opens none. */
function lose(stream: EventSource): void {
  settle();
  stream.close();
  tell("lost");
  retry = window.setTimeout(open, RETRY_MILLIS);
}

function settle(): void {
  window.clearTimeout(retry);
  retry = undefined;
}

function shut(): void {
  settle();
  source?.close();
  source = null;
}

function touched(): void {
  window.clearTimeout(pause);
  pause = window.setTimeout(() => {
    shut();
    tell("paused");
  }, UNTOUCHED_MILLIS);
  if (source === null) {
    open();
  }
}

function unplugged(): void {
  if (source !== null) {
    tell("lost");
  }
}

function plugged(): void {
  if (source !== null) {
    shut();
    open();
  }
}

function tell(now: Liveness): void {
  liveness = now;
  [...listeners].forEach((listener) => listener.is(now));
}

function happened(fact: Fact | null): void {
  [...listeners].forEach((listener) => listener.changed(fact));
}
