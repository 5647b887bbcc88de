package fr.cvconnect.settlement.batch;

import fr.cvconnect.money.Cents;

/** What the transfers of a business date amount to; held ones count in every sum. */
public record TransferTotals(
    int transfers,
    int heldTransfers,
    long payments,
    long grossCents,
    long commissionCents,
    long netCents,
    long heldNetCents) {
  public static final TransferTotals NONE = new TransferTotals(0, 0, 0, 0, 0, 0, 0);

  public TransferTotals plus(TransferTotals more) {
    return new TransferTotals(
        Math.addExact(transfers, more.transfers),
        Math.addExact(heldTransfers, more.heldTransfers),
        Math.addExact(payments, more.payments),
        Cents.plus(grossCents, more.grossCents),
        Cents.plus(commissionCents, more.commissionCents),
        Cents.plus(netCents, more.netCents),
        Cents.plus(heldNetCents, more.heldNetCents));
  }

  /** How many transfers go to the bank now. */
  public int payableTransfers() {
    return transfers - heldTransfers;
  }

  /** What goes to the bank now. */
  public long payableCents() {
    return Cents.minus(netCents, heldNetCents);
  }

  Totals booked() {
    return new Totals(payments, grossCents);
  }
}
