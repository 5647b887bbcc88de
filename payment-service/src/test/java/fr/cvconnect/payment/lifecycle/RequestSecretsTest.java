package fr.cvconnect.payment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestSecretsTest {
  @Test
  void aTokenHas128BitsAndFitsALink() {
    assertThat(RequestSecrets.random().token()).matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void aShortCodeHasNoLetterThatIsMistakenForAnother() {
    assertThat(RequestSecrets.random().shortCode()).matches("[0-9A-HJKMNP-TV-Z]{8}");
  }

  @Test
  void noTwoAreTheSame() {
    var tokens = Stream.generate(RequestSecrets::random).limit(1000).collect(Collectors.toSet());
    assertThat(tokens).hasSize(1000);
  }

  @Test
  void aShortCodeIsReadAsPeopleTypeIt() {
    assertThat(Crockford.normalised("ab1o-0il9 ")).isEqualTo("AB100119");
  }

  @Test
  void aNumberIsWrittenFromItsLowestBits() {
    assertThat(Crockford.encode(0, 3)).isEqualTo("000");
    assertThat(Crockford.encode(-1, 2)).isEqualTo("ZZ");
    assertThat(Crockford.encode(33, 3)).isEqualTo("011");
  }
}
