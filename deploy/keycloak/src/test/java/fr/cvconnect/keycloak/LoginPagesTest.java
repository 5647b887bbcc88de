package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of theme {@code cv}, as Keycloak itself makes them. */
class LoginPagesTest {
  private static final String USERNAME = "100001000008";
  private static final String PASSWORD = "un mot de passe juste";
  private static final Pattern FILE = Pattern.compile("\"(/idp/resources/[^\"]+/cv/[^\"]+)\"");
  private static final Pattern ERROR =
      Pattern.compile("class=\"[^\"]*(?:cv-error|kc-feedback-text)\"[^>]*>(.+?)</", Pattern.DOTALL);

  private final Keycloak keycloak = TestServers.current().keycloak();

  @ParameterizedTest
  @CsvSource({"fr, fr, Je me connecte", "en, en, Sign in", "de, fr, Je me connecte"})
  void theyAreInFrenchUnlessTheBrowserAsksForEnglish(String asked, String lang, String title) {
    String page = loginPage(asked);

    assertThat(page).contains("lang=\"" + lang + "\"").containsPattern("<h1[^>]*>\\s*" + title);
  }

  @Test
  void bothFieldsAreLabelledAndTellBrowsersWhatTheyAreFor() {
    assertThat(loginPage("fr"))
        .contains("<label for=\"username\"", "<label for=\"password\"")
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .contains("data-steps");
  }

  /** Keycloak's own way would lift no block; auth-service's does. */
  @ParameterizedTest
  @CsvSource({"fr, Mot de passe oublié", "en, Forgotten password"})
  void whoForgotThePasswordIsLedToOurPage(String asked, String link) {
    assertThat(loginPage(asked))
        .containsPattern("<a href=\"/mot-de-passe-oublie\">" + link)
        .doesNotContain("login-actions/reset-credentials");
  }

  /** Keycloak's template has scripts of its own in the page; ours does without them. */
  @Test
  void theyRunNothingThatStandsInThePageItself() {
    String policy =
        new PageVisit(keycloak, "fr")
            .open(PageVisit.SIGN_IN)
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();

    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void theirFilesAreServed() {
    List<String> files =
        FILE.matcher(loginPage("fr")).results().map(file -> file.group(1)).toList();

    assertThat(files).anyMatch(file -> file.endsWith("/css/cv.css"));
    assertThat(files).anyMatch(file -> file.endsWith("/js/steps.js"));
    for (String file : files) {
      assertThat(new PageVisit(keycloak, "fr").open(file).statusCode()).as(file).isEqualTo(200);
    }
  }

  /** Nothing may tell which identifiers exist. */
  @Test
  void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
    makeAccount();

    String known = refusal(USERNAME);

    assertThat(known).contains("Au 3ᵉ mot de passe erroné, l&#39;accès au compte est bloqué :");
    assertThat(refusal("999999")).isEqualTo(known);
  }

  @Test
  void aBlockedAccountIsAnsweredLikeThemToo() {
    makeAccount();
    String unknown = refusal("999999");
    for (int wrong = 0; wrong < 3; wrong++) {
      refusal(USERNAME);
    }
    try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
      String path = "/cv/users?exact=true&username=" + USERNAME;
      Probes.until(
          "the account to be blocked", () -> !admin.get(path).get(0).get("enabled").asBoolean());
    }

    assertThat(refusal(USERNAME)).isEqualTo(unknown);
    assertThat(refusal(USERNAME, PASSWORD, "fr")).isEqualTo(unknown);
  }

  /** Who does not know the password learns nothing; who does may know, and whom to ask. */
  @ParameterizedTest
  @CsvSource({
    "fr, Ce compte est suspendu ou bloqué. Contactez votre gestionnaire Chèque-Vacances Connect.",
    "en, This account is suspended or blocked. Contact your Chèque-Vacances Connect operations"
        + " team."
  })
  void onlyTheRightPasswordTellsThatTheAccountIsShutOut(String asked, String words) {
    makeAccount();
    try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
      admin.disable(TestServers.REALM, USERNAME);
    }

    assertThat(refusal(USERNAME, "faux", asked)).isEqualTo(refusal("999999", "faux", asked));
    assertThat(refusal(USERNAME, PASSWORD, asked)).isEqualTo(words);
  }

  private void makeAccount() {
    Account account = new Account(USERNAME, PASSWORD, "a@example.test", List.of(), Map.of());
    try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
      admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE);
    }
  }

  private String refusal(String username) {
    return refusal(username, "faux", "fr");
  }

  private String refusal(String username, String password, String language) {
    String page = new PageVisit(keycloak, language).signIn(username, password).body();
    Matcher error = ERROR.matcher(page);
    assertThat(error.find()).as(page).isTrue();
    return error.group(1);
  }

  private String loginPage(String language) {
    return new PageVisit(keycloak, language).open(PageVisit.SIGN_IN).body();
  }
}
