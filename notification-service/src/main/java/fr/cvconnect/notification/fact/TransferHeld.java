package fr.cvconnect.notification.fact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * One merchant's money for one business date is owed but cannot be transferred yet.
 *
 * @param reason why, {@code NO_BANK_ACCOUNT}; a text, since a reason unknown here is told as well
 */
public record TransferHeld(
    UUID transferId,
    String merchantId,
    String outletId,
    LocalDate businessDate,
    int payments,
    long grossCents,
    long commissionCents,
    long netCents,
    String reason)
    implements Fact.OfTransfer {
  public TransferHeld {
    Objects.requireNonNull(transferId, "transferId");
    Objects.requireNonNull(merchantId, "merchantId");
    Objects.requireNonNull(businessDate, "businessDate");
    Objects.requireNonNull(reason, "reason");
    if (Math.subtractExact(grossCents, commissionCents) != netCents) {
      throw new IllegalArgumentException("net is not gross less commission");
    }
  }
}
