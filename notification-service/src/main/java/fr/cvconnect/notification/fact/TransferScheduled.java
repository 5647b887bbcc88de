package fr.cvconnect.notification.fact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One merchant's money for one business date will be transferred on the due date. */
public record TransferScheduled(
    UUID transferId,
    String merchantId,
    String outletId,
    LocalDate businessDate,
    LocalDate dueDate,
    int payments,
    long grossCents,
    long commissionCents,
    long netCents,
    String endToEndId)
    implements Fact.OfTransfer {
  public TransferScheduled {
    Objects.requireNonNull(transferId, "transferId");
    Objects.requireNonNull(merchantId, "merchantId");
    Objects.requireNonNull(businessDate, "businessDate");
    Objects.requireNonNull(dueDate, "dueDate");
    Objects.requireNonNull(endToEndId, "endToEndId");
    if (Math.subtractExact(grossCents, commissionCents) != netCents) {
      throw new IllegalArgumentException("net is not gross less commission");
    }
  }
}
