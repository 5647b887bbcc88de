package fr.cvconnect.settlement.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Camping des Pins | Camping des Pins",
        "Hôtel de l’Œuvre & Cie | Hotel de l'OEuvre + Cie",
        "ÇA ÉTÉ – noël | CA ETE - noel",
        "Straße Łódź Ærø | Strasse Lodz AEro",
        "<Loisirs> \"A\" @ 100 % | Loisirs A 100",
        "a\tb\u00a0c\u0000d | a b c d",
        "ﬁn n° 1² | fin n 12",
      })
  void aTextIsSpelledInTheCharactersOfEveryBank(String text, String spelled) {
    assertThat(SepaText.of(text, 70)).isEqualTo(spelled);
  }

  @Test
  void aTextOfOtherWritingsEndsUpEmpty() {
    assertThat(SepaText.of("東京 ホテル", 70)).isEmpty();
    assertThat(SepaText.of("", 70)).isEmpty();
  }

  @Test
  void aTextIsCutOnlyWhenItIsLongerThanAllowed() {
    assertThat(SepaText.of("a".repeat(70), 70)).hasSize(70);
    assertThat(SepaText.of("a".repeat(71), 70)).hasSize(70);
    assertThat(SepaText.of("œ".repeat(36), 70)).isEqualTo("oe".repeat(35));
    assertThat(SepaText.of("abc def", 4)).isEqualTo("abc");
  }

  @Test
  void whateverComesInOnlyAllowedCharactersComeOut() {
    Random random = new Random(217);
    for (int round = 0; round < 2_000; round++) {
      String text =
          random
              .ints(80, 0, 0x1_0000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(SepaText.of(text, 70)).matches("[A-Za-z0-9 /?:().,'+-]{0,70}");
    }
  }
}
