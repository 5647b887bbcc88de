/** Whether facts arrive at present; paused is what nobody watches. */
export type Liveness = "live" | "lost" | "paused";

export interface LiveListener {
  /** A fact of this payment happened, or some may have been missed: look again. */
  changed(paymentId: string | null): void;
  is(liveness: Liveness): void;
}

const FACTS = [
  "PaymentRequested",
  "PaymentScanned",
  "PaymentValidated",
  "PaymentExpired",
  "PaymentCancelled",
];

/** Longer than the browser's own second between two tries, and for an answer that is no stream. */
const RETRY_MILLIS = 5_000;

/**
 * An open stream keeps the session alive. Nobody touching the device for that long, more than twice
 * what a request waits, lets it go, and the session with it.
 */
const UNTOUCHED_MILLIS = 20 * 60_000;
const TOUCHES = ["pointerdown", "keydown"] as const;

/**
 * Follows what happens until it is closed. The browser comes back by itself when a stream ends and
 * tells where it was, so nothing is missed; where it gives up (an error as the answer) this tries on.
 */
export function follow(listener: LiveListener): { close(): void } {
  let source: EventSource | null = null;
  let retry: number | undefined;
  let pause: number | undefined;

  function open(): void {
    const opened = new EventSource("/api/events");
    source = opened;
    opened.onopen = () => {
      settle();
      listener.is("live");
      listener.changed(null);
    };
    opened.onerror = () => {
      if (opened.readyState === EventSource.CLOSED) {
        settle();
        listener.is("lost");
        // Says so to the page if it is the session that is over.
        listener.changed(null);
        retry = window.setTimeout(open, RETRY_MILLIS);
      } else {
        // The browser's own tries fail one after the other; the first failure counts.
        retry ??= window.setTimeout(() => listener.is("lost"), RETRY_MILLIS);
      }
    };
    FACTS.forEach((fact) =>
      opened.addEventListener(fact, (event) =>
        listener.changed(JSON.parse((event as MessageEvent).data).paymentId),
      ),
    );
    opened.addEventListener("reset", () => listener.changed(null));
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
      listener.is("paused");
    }, UNTOUCHED_MILLIS);
    if (source === null) {
      open();
    }
  }

  const unplugged = () => listener.is("lost");
  const plugged = () => {
    if (source !== null) {
      shut();
      open();
    }
  };

  TOUCHES.forEach((touch) => window.addEventListener(touch, touched));
  window.addEventListener("offline", unplugged);
  window.addEventListener("online", plugged);
  touched();
  return {
    close() {
      TOUCHES.forEach((touch) => window.removeEventListener(touch, touched));
      window.removeEventListener("offline", unplugged);
      window.removeEventListener("online", plugged);
      window.clearTimeout(pause);
      shut();
    },
  };
}
