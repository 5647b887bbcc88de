import { currentLanguage, filled } from "../../app/texts/texts";
import { en } from "./en";
import { fr } from "./fr";

export type StaffKey = keyof typeof fr;
export type StaffTexts = Record<StaffKey, string>;

/** As {@link t} of the till, for staff's own words. */
export function s(key: StaffKey, ...values: string[]): string {
  const texts = currentLanguage() === "fr" ? fr : en;
  return filled(texts[key], values);
}

/** The text of a code the services may send, or another's where there is none. */
export function coded(prefix: string, code: string, otherwise: string): string {
  const key = `${prefix}.${code}`;
  return key in fr ? s(key as StaffKey) : otherwise;
}
