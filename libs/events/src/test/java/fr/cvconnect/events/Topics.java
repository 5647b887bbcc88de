package fr.cvconnect.events;

/**
 * The topics that the principal of these tests has rights on, named by the part they play here.
 * Their own names mean nothing.
 */
public final class Topics {
  public static final String SERVICE = "payment-service";

  /** Facts leave to it. */
  public static final String OUT = "payment.payments";

  public static final String READER_OF_OUT = "settlement-service";

  /** It exists, but is another service's to write. */
  public static final String FORBIDDEN = "settlement.batches";

  /** Facts come from it, to the parcel desk. */
  public static final String FACTS = "auth.merchants";

  public static final String WRITER_OF_FACTS = "auth-service";

  /** Raw records come from it, to the scanner. */
  public static final String RAW = "wallet.debits";

  public static final String WRITER_OF_RAW = "wallet";

  public static final String DEAD_LETTERS = "payment-service.dead-letters";

  public static final String READER_OF_DEAD_LETTERS = "operations";

  private Topics() {}
}
