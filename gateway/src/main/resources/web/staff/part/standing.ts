import type { Block, Standing } from "../service/directory";
import { s } from "../texts/texts";

export function causeOf(block: Block): string {
  return block.cause === "OPERATIONS"
    ? s("account.OPERATIONS", block.blockedBy ?? "")
    : s("account.WRONG_PASSWORDS");
}

/** What keeps an account from signing in, by itself. */
export function standing(it: Standing): string {
  if (!it.openedAt) {
    return s("account.opening");
  }
  return it.blocks.map(causeOf).join(", ") || "-";
}
