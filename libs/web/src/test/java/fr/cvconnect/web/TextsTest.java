package fr.cvconnect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private final Violations violations = new Violations();
  private final Texts texts = new Texts(violations);

  @Test
  void aTextIsTrimmedAndNormalised() {
    assertThat(texts.required("/x", "\u2003 e\u0301te\u0301 ", 3)).isEqualTo("été");
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  void lengthsCountCodePointsAfterNormalisation() {
    assertThat(texts.optional("/x", "😀😀😀", 3)).isEqualTo("😀😀😀");
    assertThat(texts.optional("/x", "e\u0301e\u0301e\u0301", 3)).hasSize(3);
    assertThat(violations.isEmpty()).isTrue();

    assertThat(texts.optional("/x", "😀😀😀😀", 3)).isNull();
    assertThat(violation()).isEqualTo("At most 3 characters are allowed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003", "\u200B", " \uFEFF "})
  void aBlankTextIsNone(String blank) {
    assertThat(texts.optional("/x", blank, 3)).isNull();
    assertThat(violations.isEmpty()).isTrue();

    texts.required("/x", blank, 3);
    assertThat(violation()).isEqualTo("A value is required.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\u2028b", "a\u202Eb", "a\u2066b"})
  void controlCharactersAreRefused(String text) {
    assertThat(texts.required("/x", text, 9)).isNull();
    assertThat(violation()).isEqualTo("Control characters are not allowed.");
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertThat(texts.optional("/x", "a" + (char) 0xD83D, 9)).isNull();
    assertThat(violation()).isEqualTo("Control characters are not allowed.");
  }

  private String violation() {
    return catchThrowableOfType(ProblemException.class, violations::throwIfAny).detail();
  }
}
