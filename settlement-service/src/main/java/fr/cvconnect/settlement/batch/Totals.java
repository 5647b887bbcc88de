package fr.cvconnect.settlement.batch;

import fr.cvconnect.money.Cents;

/** How many payments, and what customers paid in them. */
public record Totals(long payments, long totalCents) {
  public static final Totals NONE = new Totals(0, 0);

  public Totals plus(Totals more) {
    return new Totals(
        Math.addExact(payments, more.payments), Cents.plus(totalCents, more.totalCents));
  }
}
