package fr.cvconnect.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final Words FRENCH = Words.inOneOf(List.of("fr"));
  private static final Words ENGLISH = Words.inOneOf(List.of("en"));

  @ParameterizedTest
  @EnumSource
  void eachPageSpeaksBothLanguages(Notice notice) {
    for (Words words : List.of(FRENCH, ENGLISH)) {
      assertThat(words.title(notice)).isNotBlank();
      assertThat(words.text(notice)).isNotEmpty().allSatisfy(text -> assertThat(text).isNotBlank());
      if (notice.next() != null) {
        assertThat(words.next(notice)).isNotBlank();
      }
    }
    assertThat(ENGLISH.title(notice)).isNotEqualTo(FRENCH.title(notice));
  }

  @ParameterizedTest
  @CsvSource({"de, fr, fr", "de, en, en", "EN, fr, en", "fr, en, fr", "de, *, fr"})
  void theFirstLanguageOfOursIsSpoken(String first, String second, String spoken) {
    assertThat(Words.inOneOf(List.of(first, second)).language()).isEqualTo(spoken);
  }

  @Test
  void withoutAnyItIsFrench() {
    assertThat(Words.inOneOf(List.of()).language()).isEqualTo("fr");
  }

  @ParameterizedTest
  @CsvSource({
    "1, Vous pourrez réessayer dans une seconde.",
    "2, Vous pourrez réessayer dans 2 secondes.",
    "90, Vous pourrez réessayer dans 90 secondes.",
    "91, Vous pourrez réessayer dans 2 minutes.",
    "120, Vous pourrez réessayer dans 2 minutes.",
    "121, Vous pourrez réessayer dans 3 minutes.",
  })
  void aWaitIsNeverSaidTooShort(long seconds, String said) {
    assertThat(FRENCH.retry(seconds)).isEqualTo(said);
  }
}
