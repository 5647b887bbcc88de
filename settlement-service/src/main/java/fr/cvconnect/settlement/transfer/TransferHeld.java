package fr.cvconnect.settlement.transfer;

import java.time.LocalDate;
import java.util.UUID;

/** The merchant's money for a business date is owed and kept until the reason is gone. */
public record TransferHeld(
    UUID transferId,
    String merchantId,
    LocalDate businessDate,
    long payments,
    long grossCents,
    long commissionCents,
    long netCents,
    String currency,
    HoldReason reason)
    implements TransferFact {}
