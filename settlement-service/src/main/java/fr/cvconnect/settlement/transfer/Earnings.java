package fr.cvconnect.settlement.transfer;

/** What a merchant's customers paid on one business date. */
public record Earnings(String merchantId, long payments, long grossCents) {
  public Earnings {
    if (payments < 1 || grossCents < payments) {
      throw new IllegalArgumentException(payments + " payments of " + grossCents + " cents");
    }
  }
}
