package fr.cvconnect.settlement.transfer;

/**
 * What a merchant's transfer depends on when it is made.
 *
 * @param basisPoints the commission's rate in 1/100 percent
 * @param account where the money goes; null when nobody has said so
 */
public record Payee(String merchantId, int basisPoints, Account account) {

  /** The account's holder as the bank knows it, and its IBAN without spaces. */
  public record Account(String holder, String iban) {}
}
