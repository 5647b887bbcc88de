package fr.cvconnect.auth.merchant;

import java.util.Locale;

/** What a merchant is written to in. French alone, as long as no mail exists in another one. */
public enum Language {
  FR;

  /** As on the wire, ISO 639-1: {@code fr}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
