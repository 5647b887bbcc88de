package fr.cvconnect.settlement.transfer;

import java.time.LocalDate;
import java.util.UUID;

/** The merchant's money for a business date is on its way and due on a date. */
public record TransferScheduled(
    UUID transferId,
    String merchantId,
    LocalDate businessDate,
    LocalDate dueDate,
    long payments,
    long grossCents,
    long commissionCents,
    long netCents,
    String currency,
    String endToEndId)
    implements TransferFact {}
