package fr.cvconnect.sandbox.wallet;

import fr.cvconnect.web.ProblemCode;

/** What the wallet refuses, and how it says so. */
public enum WalletProblem implements ProblemCode {
  CUSTOMER_NOT_FOUND(404, "No customer has this id."),
  DEBIT_NOT_FOUND(404, "No debit has this id."),
  REQUEST_NOT_FOUND(404, "No payment request has this link or code."),
  INSUFFICIENT_BALANCE(422, "The customer's balance is too low."),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another order.");

  private final int status;
  private final String title;

  WalletProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
