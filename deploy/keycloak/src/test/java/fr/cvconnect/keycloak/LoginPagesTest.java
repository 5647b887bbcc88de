package fr.cvconnect.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.servers.keycloak.Keycloak;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Account;
import fr.cvconnect.servers.keycloak.KeycloakAdmin.Existing;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of theme {@code cv}, as Keycloak itself makes them. */
class LoginPagesTest {
  private static final String USERNAME = "100001000008";
  private static final String LOGIN =
      "/realms/cv/protocol/openid-connect/auth?client_id=gateway&response_type=code&scope=openid"
          + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fconnexion%2Fretour"
          + "&code_challenge_method=S256&code_challenge="
          + "a".repeat(43);
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern FILE = Pattern.compile("\"(/idp/resources/[^\"]+/cv/[^\"]+)\"");
  private static final Pattern ERROR =
      Pattern.compile("<p id=\"login-error\"[^>]*>(.+?)</p>", Pattern.DOTALL);

  private final Keycloak keycloak = TestServers.current().keycloak();
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({"fr, fr, Je me connecte", "en, en, Sign in", "de, fr, Je me connecte"})
  void theyAreInFrenchUnlessTheBrowserAsksForEnglish(String asked, String lang, String title) {
    String page = loginPage(asked).body();

    assertThat(page).contains("lang=\"" + lang + "\"").containsPattern("<h1[^>]*>\\s*" + title);
  }

  @Test
  void bothFieldsAreLabelledAndTellBrowsersWhatTheyAreFor() {
    assertThat(loginPage("fr").body())
        .contains("<label for=\"username\"", "<label for=\"password\"")
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .contains("data-steps");
  }

  /** Keycloak's own way would lift no block; auth-service's does. */
  @ParameterizedTest
  @CsvSource({"fr, Mot de passe oublié", "en, Forgotten password"})
  void whoForgotThePasswordIsLedToOurPage(String asked, String link) {
    assertThat(loginPage(asked).body())
        .containsPattern("<a href=\"/mot-de-passe-oublie\">" + link)
        .doesNotContain("login-actions/reset-credentials");
  }

  @Test
  void theirFilesAreServed() {
    List<String> files =
        FILE.matcher(loginPage("fr").body()).results().map(file -> file.group(1)).toList();

    assertThat(files).anyMatch(file -> file.endsWith("/css/cv.css"));
    assertThat(files).anyMatch(file -> file.endsWith("/js/steps.js"));
    for (String file : files) {
      assertThat(send(request(file)).statusCode()).as(file).isEqualTo(200);
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
  }

  private void makeAccount() {
    Account account =
        new Account(USERNAME, "un mot de passe juste", "a@example.test", List.of(), Map.of());
    try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
      admin.makeAccount(TestServers.REALM, account, Existing.OVERWRITE);
    }
  }

  private String refusal(String username) {
    HttpResponse<String> login = loginPage("fr");
    Matcher form = FORM.matcher(login.body());
    assertThat(form.find()).isTrue();
    String cookies =
        login.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    HttpResponse<String> answer =
        send(
            request(form.group(1).replace("&amp;", "&").replaceFirst("^https?://[^/]+", ""))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + username + "&password=faux")));
    Matcher error = ERROR.matcher(answer.body());
    assertThat(error.find()).as(answer.body()).isTrue();
    return error.group(1);
  }

  private HttpResponse<String> loginPage(String language) {
    return send(request("/idp" + LOGIN).header("Accept-Language", language));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(keycloak.url().replace("/idp", "") + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
