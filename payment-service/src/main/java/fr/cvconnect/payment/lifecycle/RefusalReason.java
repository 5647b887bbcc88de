package fr.cvconnect.payment.lifecycle;

/** Why a debit pays for nothing; of several the first counts. The wallet gives the money back. */
public enum RefusalReason {
  /** Not a whole number of cents above zero. */
  INVALID_AMOUNT,
  /** Not EUR. */
  WRONG_CURRENCY,
  UNKNOWN_PAYMENT,
  /** Debited after now, or more than 60 s before the request was made. */
  INVALID_TIME,
  ALREADY_PAID,
  CANCELLED,
  /** Debited after the request's expiry. */
  EXPIRED,
  AMOUNT_EXCEEDS_REQUEST
}
