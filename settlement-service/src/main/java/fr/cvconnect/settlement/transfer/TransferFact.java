package fr.cvconnect.settlement.transfer;

/** What can happen to a transfer. */
public sealed interface TransferFact permits TransferScheduled, TransferHeld {
  String merchantId();
}
