package fr.cvconnect.payment.view;

import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.web.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A payment's id in a path; what cannot be one is a payment that does not exist. */
public record PaymentId(UUID value) {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Reads the path's segment. */
  public static PaymentId of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new ProblemException(
          PaymentProblem.PAYMENT_NOT_FOUND, "No payment of yours has this id.");
    }
    return new PaymentId(UUID.fromString(text));
  }
}
