import { scanner } from "./scanner.js";
import { customer as customerOf, requestOf } from "./wallet.js";

/** Finds the request by camera, link or short code; `q` is looked up at once. */
export function find(stage, { customer, q }) {
  const { screen, signal, set, on, go } = stage;
  const form = screen.querySelector("form");
  const { code } = form;

  function complain(problem, isWrong) {
    set({ problem });
    code.setAttribute("aria-invalid", String(isWrong));
    if (isWrong) {
      code.focus();
    }
  }

  async function lookUp(text) {
    code.value = text;
    complain(null, false);
    try {
      const request = await requestOf(text, signal);
      // What is left may have changed since the customer was chosen.
      const payer = await customerOf(customer.id, signal);
      go("request", { customer: payer, code: text, request });
    } catch (failure) {
      if (!signal.aborted) {
        complain(failure.message, !failure.isPassing);
      }
    }
  }

  on("back", () => go("account", { customer }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = code.value.trim();
    if (text) {
      lookUp(text);
    } else {
      complain("Collez le lien ou saisissez le code.", true);
    }
  });
  scanner(stage, lookUp);
  if (q) {
    lookUp(q);
  }
}
