package fr.cvconnect.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with a request, so that the caller learns of everything at once.
 *
 * <p>Ends in 422 {@code VALIDATION_FAILED} with {@code errors: [{pointer, code, detail}]}. A value
 * whose violations have a {@link ProblemCode} of their own is answered with that code when nothing
 * else is wrong. A pointer is a JSON pointer into the body ({@code /cartNumber}); query parameters
 * are named as if they were members of one object ({@code /limit}).
 */
public final class Violations {
  private record Violation(String pointer, String code, String detail) {}

  private final List<Violation> violations = new ArrayList<>();
  private ProblemCode ownCode;

  public Violations add(String pointer, String code, String detail) {
    violations.add(new Violation(pointer, code, detail));
    return this;
  }

  /** Adds a violation that has a problem code of its own. */
  public Violations add(String pointer, ProblemCode code, String detail) {
    ownCode = code;
    return add(pointer, code.code(), detail);
  }

  public boolean isEmpty() {
    return violations.isEmpty();
  }

  public void throwIfAny() {
    if (violations.isEmpty()) {
      return;
    }
    Map<String, Object> errors = Map.of("errors", List.copyOf(violations));
    if (violations.size() > 1) {
      throw new ProblemException(
          WebProblem.VALIDATION_FAILED, violations.size() + " values are not acceptable.", errors);
    }
    ProblemCode code = ownCode == null ? WebProblem.VALIDATION_FAILED : ownCode;
    throw new ProblemException(code, violations.getFirst().detail(), errors);
  }

  /** For a single value that is wrong by itself: 422 {@code VALIDATION_FAILED}. */
  public static ProblemException of(String pointer, String code, String detail) {
    Violation violation = new Violation(pointer, code, detail);
    return new ProblemException(
        WebProblem.VALIDATION_FAILED, detail, Map.of("errors", List.of(violation)));
  }
}
