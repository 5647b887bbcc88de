import { money } from "../../app/texts/format";

/** What is not known yet is "-", which nobody takes for nothing. */
export function amount(cents: number | null): string {
  return cents === null ? "-" : money(cents);
}
