package fr.cvconnect.settlement.transfer;

/** Why a transfer cannot go to the bank. */
public enum HoldReason {
  /**
   * The merchant's registration has not arrived here. Its category and so its rate are not known:
   * commission 0 is no decision, and net is only what it can be at most.
   */
  MERCHANT_UNKNOWN,
  /** Nobody has said where the merchant is paid. */
  NO_BANK_ACCOUNT,
  /** Commission leaves nothing to pay. */
  NET_NOT_POSITIVE
}
