package fr.cvconnect.auth.merchant;

import java.util.Locale;

/** What a merchant is written to in. */
public enum Language {
  /** Unless somebody says otherwise. */
  FR,
  EN;

  /** As on the wire, ISO 639-1: {@code fr}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
