package fr.cvconnect.auth.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.account.Email;
import fr.cvconnect.web.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "twelve chars",
        "000000000000",
        "Abcdefg1",
        "abcdef1!",
        "ABCDEF1!",
        "Éé-éééé ",
        "Abcdefg€"
      })
  void twelveCharactersOrEightOfThreeClassesWillDo(String password) {
    assertThatCode(() -> PasswordRule.check(password)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"elevenchars", "Abcdef1", "abcdefg1", "ABCDEFG1", "Abcdefgh", "1234567!"})
  void fewerWillNot(String password) {
    assertThatThrownBy(() -> PasswordRule.check(password)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void noneWillNotEither(String password) {
    assertThatThrownBy(() -> PasswordRule.check(password)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"twelve\tchars", "twelve chars\u0000", "twelve\nchars", "twelve\u2028chars"})
  void whatNobodyCanTypeWillNotDo(String password) {
    assertThatThrownBy(() -> PasswordRule.check(password)).isInstanceOf(ProblemException.class);
  }

  @Test
  void theLongestHasSixtyFourCharacters() {
    assertThatCode(() -> PasswordRule.check("a".repeat(64))).doesNotThrowAnyException();
    assertThatThrownBy(() -> PasswordRule.check("a".repeat(65)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatEverybodyWouldTryFirstWillNotDo() {
    Email email = new Email("accueil@camping-les-pins.example");
    Account account = Account.ofOutlet("100001000001", "100001", email, Instant.EPOCH);

    for (String guess : new String[] {"100001000001", "Accueil@Camping-Les-Pins.example"}) {
      assertThatThrownBy(() -> PasswordRule.checkFor(account, guess))
          .isInstanceOf(ProblemException.class);
    }
    assertThatCode(() -> PasswordRule.checkFor(account, "100001000002")).doesNotThrowAnyException();
  }
}
