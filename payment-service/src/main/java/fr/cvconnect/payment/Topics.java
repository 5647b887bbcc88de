package fr.cvconnect.payment;

/** The Kafka topics of payments; who may write and read them stands in {@code deploy/kafka}. */
public final class Topics {
  /** Written by the wallet backend, keyed by payment. */
  public static final String WALLET_DEBITS = "wallet.debits";

  /** Written by us, keyed by payment. */
  public static final String PAYMENTS = "payment.payments";

  /** Written by us, keyed by business date. */
  public static final String DAYS = "payment.days";

  private Topics() {}
}
