package fr.cvconnect.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * All problem codes of the HTTP interfaces with their statuses, from {@code http/problems.yaml}. A
 * service checks its own:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void everyProblemIsPromised(PaymentProblem problem) {
 *   ProblemCatalogue.requireListed(problem.code(), problem.status());
 * }
 * }</pre>
 */
public final class ProblemCatalogue {
  private static final Map<String, Integer> STATUSES = read();

  private ProblemCatalogue() {}

  /** Every code's HTTP status. */
  public static Map<String, Integer> statuses() {
    return STATUSES;
  }

  /** Fails unless the code is promised, with this status. */
  public static void requireListed(String code, int status) {
    Integer promised = STATUSES.get(code);
    if (promised == null || promised != status) {
      throw new AssertionError(code + " with " + status + " is promised as " + promised);
    }
  }

  private static Map<String, Integer> read() {
    try {
      JsonNode file = new YAMLMapper().readTree(Resources.text("contracts/http/problems.yaml"));
      Map<String, Integer> statuses = new TreeMap<>();
      file.get("x-problem-codes")
          .forEachEntry((code, entry) -> statuses.put(code, entry.get("status").intValue()));
      return Map.copyOf(statuses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
