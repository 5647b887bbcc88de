package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.testing.TestServers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An account is changed through our own links only: Keycloak's forms ask for no old password, and
 * whoever stands at a browser that is signed in could keep its holder out with them.
 */
class PasswordActionsTest {
  private static final String USERNAME = "100001000007";
  private static final String PASSWORD = "un mot de passe juste";

  private final Keycloak keycloak = TestServers.current().keycloak();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE_PASSWORD",
        "CONFIGURE_TOTP",
        "CONFIGURE_RECOVERY_AUTHN_CODES",
        "webauthn-register",
        "UPDATE_PROFILE",
        "UPDATE_EMAIL",
        "delete_account",
        "delete_credential"
      })
  void noAddressLeadsWhoIsSignedInToAFormOfKeycloaks(String action) {
    makeAccount();
    PageVisit visit = new PageVisit(keycloak, "fr");
    assertThat(visit.signIn(USERNAME, PASSWORD).statusCode()).isEqualTo(302);

    HttpResponse<String> answer = visit.open(PageVisit.SIGN_IN + "&kc_action=" + action);

    assertThat(answer.body()).doesNotContain("<form");
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(
            next -> assertThat(PageVisit.pathOf(next)).startsWith("/connexion/retour?"));
  }

  /** Some of them Keycloak adds to every realm, switched off. */
  @Test
  void theRealmOffersNone() {
    try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
      assertThat(admin.get("/cv/authentication/required-actions"))
          .noneMatch(action -> action.get("enabled").asBoolean());
    }
  }

  private void makeAccount() {
    Account account = new Account(USERNAME, PASSWORD, "a@example.test", List.of(), Map.of());
    try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
      admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE);
    }
  }
}
