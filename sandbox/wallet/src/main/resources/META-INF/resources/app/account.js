import { debitLine } from "./debits.js";
import { money } from "./money.js";
import { repeat } from "./repeat.js";
import { customer as customerOf, debitsOf } from "./wallet.js";

const REFRESH_MILLIS = 2000;

/** One customer: what is left, and what became of the last payments. */
export function account({ screen, signal, set, on, go }, { customer }) {
  on("customers", () => go("customers"));
  on("find", () => go("find", { customer }));
  set({ name: customer.name, balance: money(customer.balanceCents) });

  let shown;
  const refresh = async () => {
    const { balanceCents } = await customerOf(customer.id, signal);
    const debits = await debitsOf(customer.id, signal);
    set({ balance: money(balanceCents), empty: debits.length === 0, problem: null });
    const next = JSON.stringify(debits);
    if (next !== shown) {
      // What is being read or selected is left alone while nothing changes.
      shown = next;
      screen.querySelector(".debits").replaceChildren(...debits.map(debitLine));
    }
  };
  repeat(REFRESH_MILLIS, signal, refresh, (failure) => set({ problem: failure.message }));
}
