import { copyOf } from "./fill.js";
import { money } from "./money.js";
import { customers as allCustomers } from "./wallet.js";

/** Who pays. A request that was asked for meanwhile, `q`, is opened as soon as that is known. */
export async function customers({ screen, signal, set, on, go }, visit) {
  on("retry", () => go("customers", visit));
  try {
    const all = await allCustomers(signal);
    set({ empty: all.length === 0 });
    screen.querySelector("ul").replaceChildren(...all.map((one) => choice(one, go, visit?.q)));
  } catch (failure) {
    if (!signal.aborted) {
      set({ problem: failure.message });
    }
  }
}

function choice(customer, go, q) {
  const item = copyOf("customer", { name: customer.name, balance: money(customer.balanceCents) });
  item
    .querySelector("button")
    .addEventListener("click", () => go(q ? "find" : "account", { customer, q }));
  return item;
}
