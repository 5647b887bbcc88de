package fr.cvconnect.settlement;

import fr.cvconnect.web.ProblemCode;

/** Every reason of this service's own for refusing a request. */
public enum SettlementProblem implements ProblemCode {
  MERCHANT_NOT_FOUND(404, "No such merchant is known."),
  TRANSFER_NOT_FOUND(404, "No such transfer is known."),
  BATCH_NOT_FOUND(404, "Nothing is known of this business date."),
  BATCH_NOT_CLOSED(404, "The business date is not closed yet, so it has no bank file yet."),
  NO_PAYABLE_TRANSFERS(404, "The business date is closed and has nothing to pay, so no bank file.");

  private final int status;
  private final String title;

  SettlementProblem(int status, String title) {
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
