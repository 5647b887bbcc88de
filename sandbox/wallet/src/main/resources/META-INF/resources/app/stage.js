import { fill } from "./fill.js";

const PAGE = document.title;

/**
 * The phone's screen. Returns `go(name, visit)`, which shows the template of that name and lets its
 * module play it: `play({ screen, signal, set, on, go }, visit)`. The signal is aborted when the
 * screen is left, so whatever it still waits for ends with it.
 */
export function stage(plays) {
  const main = document.querySelector("main");
  let leaving = null;

  function go(name, visit) {
    leaving?.abort();
    const isFirst = leaving === null;
    leaving = new AbortController();
    const screen = document.getElementById(name).content.firstElementChild.cloneNode(true);
    main.replaceChildren(screen);
    main.scrollTop = 0;
    scrollTo(0, 0);
    const { signal } = leaving;
    const heading = screen.querySelector("h1");
    const set = (values) => {
      fill(screen, values);
      if (!signal.aborted) {
        document.title = `${heading.textContent} – ${PAGE}`;
      }
    };
    const on = (button, press) =>
      screen.querySelector(`[data-press=${button}]`).addEventListener("click", press);
    announce("");
    set({});
    plays[name]({ screen, signal, set, on, go }, visit);
    if (!isFirst) {
      // A screen reader goes on reading where the new screen begins, and the second press of a
      // double one selects nothing of it.
      heading.focus();
      getSelection().removeAllRanges();
    }
  }
  return go;
}

/** Says something aloud that changed without a press. */
export function announce(text) {
  document.getElementById("announcement").textContent = text;
}
