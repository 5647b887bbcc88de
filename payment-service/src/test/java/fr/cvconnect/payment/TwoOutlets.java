package fr.cvconnect.payment;

import org.junit.jupiter.api.BeforeEach;

/** A test about a merchant with two outlets, anew for each case, and payments of one old day. */
public abstract class TwoOutlets {
  protected String merchant;
  protected String beach;
  protected String harbour;

  @BeforeEach
  protected void open() {
    merchant = StoredPayment.merchant("Plage", "Port");
    beach = Stage.outlet(merchant, 1);
    harbour = Stage.outlet(merchant, 2);
  }

  /** Asked for at the beach, at that time, UTC. */
  protected StoredPayment at(String time) {
    return of(beach, time);
  }

  protected static StoredPayment of(String outletId, String time) {
    return StoredPayment.of(outletId, "2020-04-30T" + time + ":00.000Z");
  }
}
