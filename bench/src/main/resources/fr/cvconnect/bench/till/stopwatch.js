/*
 * Runs in the till's page. When something was painted is the browser's own word (Element Timing):
 * the frame in which the element, its picture loaded, was put on the screen.
 */
() => {
  const PAINTED = { qr: "img.qr", validated: ".result .status.validated" };
  const PATIENCE_MILLIS = 30_000;
  let pressed;
  let moments;

  /** Marks what appears before the frame that shows it is painted. */
  function mark() {
    for (const [name, selector] of Object.entries(PAINTED)) {
      document.querySelector(`${selector}:not([elementtiming])`)?.setAttribute("elementtiming", name);
    }
  }

  function inTime(name) {
    const late = new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`${name} is not on the screen in time`)), PATIENCE_MILLIS),
    );
    return Promise.race([moments[name].promise, late]);
  }

  new MutationObserver(mark).observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => moments[entry.identifier].resolve(entry.renderTime)),
  ).observe({ type: "element" });
  document.addEventListener(
    "click",
    (event) => {
      if (event.target.closest("form button")) {
        pressed = event.timeStamp;
      }
    },
    true,
  );

  window.stopwatch = {
    /** Forgets the payment before. */
    reset() {
      pressed = undefined;
      moments = Object.fromEntries(
        Object.keys(PAINTED).map((name) => [name, Promise.withResolvers()]),
      );
    },
    /** Milliseconds from the press of the form's button until the QR code was painted. */
    qrAfter: async () => (await inTime("qr")) - pressed,
    /** When the result was painted, in milliseconds since 1970. */
    validatedAt: async () => performance.timeOrigin + (await inTime("validated")),
    now: () => performance.timeOrigin + performance.now(),
  };
}
