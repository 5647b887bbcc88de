package fr.cvconnect.notification.feed;

import java.util.regex.Pattern;

/** The names of the streams: one per merchant, one of finance, one of operations. */
public final class Streams {
  public static final String FINANCE = "finance";
  public static final String OPERATIONS = "operations";

  private static final Pattern MERCHANT_ID = Pattern.compile("[0-9]{6}");

  private Streams() {}

  /**
   * The stream of everything that concerns one merchant, {@code merchant/100001}.
   *
   * @throws IllegalArgumentException when the id is not six digits
   */
  public static String ofMerchant(String merchantId) {
    if (merchantId == null || !MERCHANT_ID.matcher(merchantId).matches()) {
      throw new IllegalArgumentException("not a merchant's id: " + merchantId);
    }
    return "merchant/" + merchantId;
  }
}
