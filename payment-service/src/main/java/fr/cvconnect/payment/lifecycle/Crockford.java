package fr.cvconnect.payment.lifecycle;

import java.util.Locale;

/** Crockford's base 32: no I, L, O or U, so that it survives being read aloud and typed. */
public final class Crockford {
  static final int BITS = 5;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  /** The number's lowest bits as this many digits. */
  static String encode(long number, int digits) {
    StringBuilder text = new StringBuilder();
    for (int shift = (digits - 1) * BITS; shift >= 0; shift -= BITS) {
      text.append(DIGITS.charAt((int) (number >>> shift) & 31));
    }
    return text.toString();
  }

  /** As people type it: any case, with blanks or hyphens, O for 0, I or L for 1. */
  public static String normalised(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ -]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
