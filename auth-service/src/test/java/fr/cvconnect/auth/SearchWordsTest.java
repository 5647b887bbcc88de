package fr.cvconnect.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Accueil du camping, accueil du camping",
    "L'Œuvre-d'Été, l oeuvre d ete",
    "CAFÉ  DE LA GARE, cafe de la gare",
    "Saint-Étienne, saint etienne",
    "Ex æquo, ex aequo",
    "Îlot n°3 (bis), ilot n 3 bis",
    "100001000001, 100001000001",
    "Ｗｉｄｅ, wide",
    "Ωμέγα, ωμεγα"
  })
  void aTextReadsAsItsPlainWords(String text, String line) {
    assertThat(SearchWords.line(text)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!", "%_\\", "—…"})
  void aTextOfSignsOnlyHasNoWords(String text) {
    assertThat(SearchWords.of(text)).isEmpty();
  }

  @Test
  void anAccentWrittenApartIsTheSameAccent() {
    assertThat(SearchWords.of("E\u0301te\u0301")).isEqualTo(SearchWords.of("\u00c9t\u00e9"));
  }
}
