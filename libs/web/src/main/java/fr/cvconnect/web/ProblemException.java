package fr.cvconnect.web;

import java.util.Map;

/**
 * Ends a request with a problem.
 *
 * <p>An expected answer, not a fault: it carries no stack trace and is not logged. Nothing that the
 * caller may not know belongs into {@code detail} or {@code extra}.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ProblemCode code;
  private final transient Map<String, Object> extra;

  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, Map.of());
  }

  /**
   * @param extra further members of the problem, {@code paymentId} for instance; a member of the
   *     standard's own name is overruled by it
   */
  public ProblemException(ProblemCode code, String detail, Map<String, Object> extra) {
    super(detail, null, false, false);
    this.code = code;
    this.extra = Map.copyOf(extra);
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return getMessage();
  }

  public Map<String, Object> extra() {
    return extra;
  }
}
