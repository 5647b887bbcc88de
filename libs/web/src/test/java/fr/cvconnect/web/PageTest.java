package fr.cvconnect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @Test
  void theRowTooManyIsNotShownAndLeadsToTheNextPage() {
    Page<Integer> page = page(List.of(5, 4, 3), 2);

    assertThat(page.items()).containsExactly(5, 4);
    assertThat(Cursor.parse(page.nextCursor(), Function.identity())).containsExactly("4");
  }

  @Test
  void theLastPageHasNoCursor() {
    assertThat(page(List.of(5, 4), 2).nextCursor()).isNull();
    assertThat(page(List.of(), 2).nextCursor()).isNull();
  }

  @Test
  void aCursorComesBackAsItWasGivenOut() {
    String text = Cursor.of("2026-11-23T09:47:00.000Z", "é/+\"").text();

    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.parse(text, Function.identity()))
        .containsExactly("2026-11-23T09:47:00.000Z", "é/+\"");
  }

  @Test
  void noCursorIsTheBeginning() {
    assertThat(Cursor.parse(null, Function.identity())).isNull();
    assertThat(Cursor.parse("", Function.identity())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "bm90IGpzb24", "W10", "WzFd", "bnVsbA"})
  void aCursorThatIsNotOursIsAViolation(String text) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.parse(text, List::getFirst));
  }

  @Test
  void aLimitIsFromOneToAHundredAndFiftyByDefault() {
    assertThat(PageLimit.parse(null).items()).isEqualTo(50);
    assertThat(PageLimit.parse("1").items()).isEqualTo(1);
    assertThat(PageLimit.parse("100").items()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "+5", " 5", "5.0", "five", "", "99999999999", "٣"})
  void anyOtherLimitIsAViolation(String text) {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageLimit.parse(text));
  }

  private static Page<Integer> page(List<Integer> rows, int limit) {
    return Page.of(
        rows, new PageLimit(limit), row -> Cursor.of(Integer.toString(row)), Function.identity());
  }
}
