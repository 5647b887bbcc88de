package fr.cvconnect.sandbox.wallet.customer;

import fr.cvconnect.money.Cents;
import fr.cvconnect.sandbox.wallet.WalletProblem;
import fr.cvconnect.web.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;

/** Someone who pays in holiday vouchers. Whoever changes a balance holds its row locked. */
@Entity
public class Customer {
  @Id private String id;
  private String name;

  @Column(name = "balance_cents")
  private long balanceCents;

  protected Customer() {}

  /**
   * Takes money for a debit.
   *
   * @throws ProblemException INSUFFICIENT_BALANCE; the balance is then unchanged
   */
  public void take(long amountCents) {
    if (amountCents > balanceCents) {
      throw new ProblemException(
          WalletProblem.INSUFFICIENT_BALANCE,
          "%s has %s left, not %s"
              .formatted(name, Cents.decimal(balanceCents), Cents.decimal(amountCents)),
          Map.of("balanceCents", balanceCents));
    }
    balanceCents = Cents.minus(balanceCents, amountCents);
  }

  /** Gives the money of a refused debit back. */
  public void giveBack(long amountCents) {
    balanceCents = Cents.plus(balanceCents, amountCents);
  }

  public String id() {
    return id;
  }

  String name() {
    return name;
  }

  long balanceCents() {
    return balanceCents;
  }
}
