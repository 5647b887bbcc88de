package fr.cvconnect.web;

/**
 * A stable reason for refusing a request, made for programs: {@code PAYMENT_NOT_WAITING}.
 *
 * <p>Implemented by enums, one per service, so that a service's reasons stand on one page. A code
 * once published keeps its name and its status.
 */
public interface ProblemCode {
  /** The enum constant's name. */
  String name();

  /** The HTTP status that goes with the code, 409. */
  int status();

  /** One sentence without particulars, the same each time: "The payment is not waiting." */
  String title();

  default String code() {
    return name();
  }
}
