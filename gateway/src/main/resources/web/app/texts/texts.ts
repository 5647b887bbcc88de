import { en } from "./en";
import { fr } from "./fr";

export type Key = keyof typeof fr;
export type Texts = Record<Key, string>;
export type Language = "fr" | "en";

const TEXTS: Record<Language, Texts> = { fr, en };
const KEPT = "langue";

/** French unless the person chose otherwise on this device. */
let language: Language = localStorage.getItem(KEPT) === "en" ? "en" : "fr";
document.documentElement.lang = language;

export function currentLanguage(): Language {
  return language;
}

/** Everything on screen says it anew; the event tells. */
export function speak(chosen: Language): void {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
  window.dispatchEvent(new CustomEvent("language"));
}

export function t(key: Key, ...values: string[]): string {
  return filled(TEXTS[language][key], values);
}

/** The text with its values in the places of {0}, {1}… */
export function filled(text: string, values: string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
}
