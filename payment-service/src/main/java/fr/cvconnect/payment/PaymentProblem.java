package fr.cvconnect.payment;

import fr.cvconnect.web.ProblemCode;

/** Every reason of payment-service to refuse a request, beside those of HTTP itself. */
public enum PaymentProblem implements ProblemCode {
  IDEMPOTENCY_KEY_REQUIRED(400, "API clients name each request with an Idempotency-Key."),
  PAYMENT_NOT_FOUND(404, "There is no such payment."),
  OUTLET_NOT_FOUND(404, "There is no such outlet."),
  BUSINESS_DATE_NOT_ENDED(404, "No such business date has ended."),
  CART_ALREADY_WAITING(409, "A payment with this cart number is already waiting."),
  PAYMENT_NOT_WAITING(409, "The payment is not waiting any more."),
  IDEMPOTENCY_IN_PROGRESS(409, "The same request is still being handled."),
  DAY_NOT_REPLAYABLE(409, "The date's facts cannot be published again from here."),
  AMOUNT_BELOW_MINIMUM(422, "The amount is below the minimum."),
  AMOUNT_ABOVE_MAXIMUM(422, "The amount is above the maximum."),
  OUTLET_REQUIRED(422, "The account has several outlets: name one."),
  MERCHANT_SUSPENDED(422, "The merchant is suspended."),
  OUTLET_CLOSED(422, "The outlet is closed."),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request.");

  private final int status;
  private final String title;

  PaymentProblem(int status, String title) {
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
