package fr.cvconnect.settlement.transfer;

/** Where a transfer stands on its way to the merchant. */
public enum TransferState {
  /** It is in the bank file of its business date. */
  SCHEDULED,
  /** It waits; the reason stands beside it. */
  HELD
}
