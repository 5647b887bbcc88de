package fr.cvconnect.settlement.transfer;

/**
 * What a merchant's transfer depends on when it is made.
 *
 * @param isKnown whether {@code auth.merchants} has told of the merchant; if not, its rate is not
 *     known either
 * @param basisPoints the commission's rate in 1/100 percent
 * @param account where the money goes; null when nobody has said so
 */
public record Payee(String merchantId, boolean isKnown, int basisPoints, Account account) {

  /** The account's holder as the bank knows it, and its IBAN without spaces. */
  public record Account(String holder, String iban) {}

  public static Payee known(String merchantId, int basisPoints, Account account) {
    return new Payee(merchantId, true, basisPoints, account);
  }

  public static Payee unknown(String merchantId) {
    return new Payee(merchantId, false, 0, null);
  }
}
