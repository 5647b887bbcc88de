package fr.cvconnect.web;

import static fr.cvconnect.web.WebProblem.NOT_FOUND;
import static fr.cvconnect.web.WebProblem.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  private final Violations violations = new Violations();

  @Test
  void noneIsNoProblem() {
    assertThatCode(violations::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void aSingleOneWithAProblemCodeOfItsOwnIsAnsweredWithThat() {
    violations.add("/a", NOT_FOUND, "wrong");

    assertThat(thrown().code()).isEqualTo(NOT_FOUND);
    assertThat(thrown().extra()).containsKey("errors");
  }

  @Test
  void aSingleOneWithoutIsAFailedValidation() {
    violations.add("/a", "TOO_LONG", "wrong");

    assertThat(thrown().code()).isEqualTo(VALIDATION_FAILED);
  }

  @Test
  void severalAreAFailedValidation() {
    violations.add("/a", NOT_FOUND, "wrong").add("/b", "TOO_LONG", "wrong too");

    assertThat(thrown().code()).isEqualTo(VALIDATION_FAILED);
    assertThat((List<?>) thrown().extra().get("errors")).hasSize(2);
  }

  private ProblemException thrown() {
    return catchThrowableOfType(ProblemException.class, violations::throwIfAny);
  }
}
