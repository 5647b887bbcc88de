package fr.cvconnect.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "accueil@camping-les-pins.example",
        "a@b.fr",
        "Jean.Dupont+caisse@sous.domaine.example",
        "o'hara@pub.example"
      })
  void anOrdinaryAddressIsWellFormed(String address) {
    assertThat(new Email(address).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "accueil",
        "@camping.example",
        "accueil@",
        "accueil@camping",
        "accueil@camping..example",
        "accueil@-camping.example",
        "accueil@camping-.example",
        ".accueil@camping.example",
        "accueil.@camping.example",
        "ac..cueil@camping.example",
        "ac cueil@camping.example",
        "a@b@camping.example",
        "accueil@camping.example\n",
        "réception@camping.example",
        "\"accueil\"@camping.example",
        "Accueil <accueil@camping.example>",
        "accueil@[127.0.0.1]"
      })
  void anythingElseIsNot(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Email(text));
  }

  @Test
  void theLongestMailboxHas64CharactersBeforeTheSign() {
    assertThat(Email.isWellFormed("a".repeat(64) + "@b.fr")).isTrue();
    assertThat(Email.isWellFormed("a".repeat(65) + "@b.fr")).isFalse();
  }

  @Test
  void theLongestAddressHas254Characters() {
    String label = "b".repeat(62) + ".";
    String longest = "a".repeat(254 - 3 * label.length() - 3) + "@" + label.repeat(3) + "fr";

    assertThat(longest).hasSize(254);
    assertThat(Email.isWellFormed(longest)).isTrue();
    assertThat(Email.isWellFormed("a" + longest)).isFalse();
  }
}
