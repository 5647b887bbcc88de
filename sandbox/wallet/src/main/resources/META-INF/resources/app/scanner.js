import { hasCamera, scan } from "./camera.js";

const PROBLEMS = {
  NotAllowedError:
    "La caméra n’est pas autorisée. Autorisez-la dans le navigateur, ou saisissez le code.",
  NotFoundError: "Aucune caméra n’a été trouvée. Collez le lien ou saisissez le code.",
  NotReadableError: "La caméra est déjà utilisée. Libérez-la, ou saisissez le code.",
  // The customer closed it.
  AbortError: null,
};

const OTHER_PROBLEM = "La caméra ne fonctionne pas. Collez le lien ou saisissez le code.";

/** The camera's part of a screen: it is on only between two presses, or until a code is found. */
export function scanner({ screen, signal, set, on }, found) {
  let scanning = new AbortController();

  async function open() {
    scanning = new AbortController();
    set({ closed: false, open: true, cameraProblem: null });
    screen.querySelector("[data-press=close]").focus();
    try {
      const text = await scan(screen.querySelector("video"), scanning.signal);
      set({ closed: true, open: false });
      found(text);
    } catch ({ name }) {
      const cameraProblem = name in PROBLEMS ? PROBLEMS[name] : OTHER_PROBLEM;
      set({ closed: true, open: false, cameraProblem });
      screen.querySelector("[data-press=scan]").focus();
    }
  }

  on("scan", open);
  on("close", () => scanning.abort());
  signal.addEventListener("abort", () => scanning.abort());
  set({ sighted: hasCamera(), blind: !hasCamera() });
}
