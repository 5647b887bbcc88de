package fr.cvconnect.settlement.transfer;

/** Why a transfer cannot go to the bank. */
public enum HoldReason {
  /** Nobody has said where the merchant is paid, or the merchant is not even known here yet. */
  NO_BANK_ACCOUNT,
  /** Commission leaves nothing to pay. */
  NET_NOT_POSITIVE
}
