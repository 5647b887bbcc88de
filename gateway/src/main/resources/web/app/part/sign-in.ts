import { currentLanguage } from "../texts/texts";

/** Where one signs in, in the language of this page, to come back to that address. */
export function signInAddress(back = "/"): string {
  return `/connexion?${new URLSearchParams({ vers: back, ui_locales: currentLanguage() })}`;
}
