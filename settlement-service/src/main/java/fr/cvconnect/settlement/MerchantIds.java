package fr.cvconnect.settlement;

import java.util.regex.Pattern;

/** Merchant ids as callers write them: six digits, {@code 100001}. */
public final class MerchantIds {
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  private MerchantIds() {}

  /** Any other text is nobody's id, and may be one that no database takes. */
  public static boolean isOne(String text) {
    return SIX_DIGITS.matcher(text).matches();
  }
}
