package fr.cvconnect.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.testing.Probes;
import org.junit.jupiter.api.Test;

/** "Au 3ème mot de passe erroné, l'accès à votre compte sera bloqué." [seed] The realm does it. */
@ServiceTest
class LockoutTest {
  private static final String PASSWORD = "a password of its own choice";

  @Test
  void theThirdWrongPasswordBlocksTheAccountForGood() {
    String merchant = Registered.merchant();
    Facts.await(merchant, 1);
    Realm.setPassword(merchant, PASSWORD);

    signInWrongly(merchant);
    signInWrongly(merchant);
    signInWrongly(merchant);

    // Keycloak counts after it has answered.
    Probes.until(
        "the account to be blocked", () -> Realm.user(merchant).get("enabled").equals(false));
    assertThat(Realm.signIn(merchant, PASSWORD).statusCode()).isNotEqualTo(200);
  }

  @Test
  void theSecondDoesNot() {
    String merchant = Registered.merchant();
    Facts.await(merchant, 1);
    Realm.setPassword(merchant, PASSWORD);

    signInWrongly(merchant);
    signInWrongly(merchant);

    Realm.signIn(merchant, PASSWORD).then().statusCode(200);
  }

  private static void signInWrongly(String account) {
    Realm.signIn(account, "not the password").then().body("error", equalTo("invalid_grant"));
  }
}
