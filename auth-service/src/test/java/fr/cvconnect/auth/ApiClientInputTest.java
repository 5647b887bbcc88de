package fr.cvconnect.auth;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the client somebody asks for is named. */
@ServiceTest
class ApiClientInputTest {
  private static final String OUTLET = "100001000001";

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("name", null, "/name", "REQUIRED"),
        Arguments.of("name", "  ", "/name", "REQUIRED"),
        Arguments.of("name", "a\u0000b", "/name", "CONTROL_CHARACTER"),
        Arguments.of("name", "\ud83c\udfd5".repeat(61), "/name", "TOO_LONG"),
        Arguments.of("outletIds", List.of(), "/outletIds", "WRONG_COUNT"),
        Arguments.of("outletIds", Collections.nCopies(51, OUTLET), "/outletIds", "WRONG_COUNT"),
        Arguments.of("outletIds", List.of(OUTLET, "12"), "/outletIds/1", "NOT_DIGITS"),
        Arguments.of("outletIds", Collections.singletonList(null), "/outletIds/0", "REQUIRED"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongFieldIsNamedWithItsReason(String field, Object value, String pointer, String code) {
    Map<String, Object> asked = new HashMap<>(TillSoftware.asked("Caisse"));
    asked.put(field, value);

    Response answer = TillSoftware.create("100001", asked);

    HttpSchema.ofProblem().requireValid(answer.asString());
    answer
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void anUnknownFieldIsRefused() {
    Map<String, Object> asked = new HashMap<>(TillSoftware.asked("Caisse"));
    asked.put("role", "operations");

    TillSoftware.create("100001", asked)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }
}
