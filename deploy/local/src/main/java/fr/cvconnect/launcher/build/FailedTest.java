package fr.cvconnect.launcher.build;

import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A test that did not pass, such as {@code payment-service}, {@code CheckoutTest.aCartWaitsOnce},
 * "expected: 409 but was: 201".
 *
 * @param reason a line: the message, and what caused it in the end if something else did
 */
public record FailedTest(String module, String name, String reason) {
  private static final String CAUSE = "Caused by: ";

  /** Of a {@code testcase} of Surefire's report; empty if it passed. */
  static Optional<FailedTest> in(Element testCase, String module) {
    return Stream.of("failure", "error")
        .map(outcome -> (Element) testCase.getElementsByTagName(outcome).item(0))
        .filter(problem -> problem != null)
        .map(problem -> new FailedTest(module, name(testCase), reason(problem)))
        .findFirst();
  }

  private static String name(Element testCase) {
    String type = testCase.getAttribute("classname");
    String simpleType = type.substring(type.lastIndexOf('.') + 1);
    String method = testCase.getAttribute("name");
    // What fails before or after all tests of a class has no method.
    return method.isEmpty() ? simpleType : simpleType + "." + method;
  }

  private static String reason(Element problem) {
    String trace = problem.getTextContent();
    String message = problem.getAttribute("message");
    String said = oneLine(message.isEmpty() ? trace.lines().findFirst().orElse("") : message);
    return trace
        .lines()
        .filter(line -> line.startsWith(CAUSE))
        .reduce((_, last) -> last)
        .map(last -> said + " <- " + last.substring(CAUSE.length()))
        .orElse(said);
  }

  /** Assertions write theirs over several lines. */
  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  @Override
  public String toString() {
    return "%s  %s  %s".formatted(module, name, reason);
  }
}
