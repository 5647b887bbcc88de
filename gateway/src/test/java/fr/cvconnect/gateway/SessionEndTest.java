package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TestServers;
import fr.cvconnect.testing.TokenEndpoint;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealIdentityProvider.class)
class SessionEndTest {
  private static final Duration USUAL_LIFETIME = Duration.ofMinutes(2);

  /** Short enough to wait for; longer than one test takes otherwise. */
  private static final Duration SHORT_LIFETIME = Duration.ofSeconds(4);

  @TestHTTPResource("/")
  URI gateway;

  private final Seller seller = new Seller();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(gateway);
  }

  @AfterEach
  void restore() {
    seller.tokensLive(USUAL_LIFETIME);
  }

  @Test
  void anExpiredTokenIsRenewedAndAnotherTabMayRenewItTheSameTime() throws Exception {
    seller.tokensLive(SHORT_LIFETIME);
    seller.signIn(browser);
    Browser tab = new Browser(gateway);
    tab.cookies().putAll(browser.cookies());
    String first = Seller.bearer(Seller.asked(browser.get("/api/me")));
    Probes.until("the token to expire", () -> isOver(first));

    String renewed = Seller.bearer(Seller.asked(browser.get("/api/me")));
    String renewedInTab = Seller.bearer(Seller.asked(tab.get("/api/me")));

    assertThat(isOver(renewed)).isFalse();
    assertThat(isOver(renewedInTab)).isFalse();
  }

  @Test
  void aSessionEndedElsewhereIsAnswered401OnceItsTokenIsOver() throws Exception {
    seller.tokensLive(SHORT_LIFETIME);
    seller.signIn(browser);
    seller.endSessionsElsewhere();

    Probes.until("the session to end", () -> browser.get("/api/me").statusCode() == 401);

    assertThat(browser.hasSession()).isFalse();
  }

  @Test
  void signingOutEndsTheIdentityProvidersSessionToo() {
    seller.tokensLive(SHORT_LIFETIME);
    seller.signIn(browser);
    Browser thief = new Browser(gateway);
    thief.cookies().putAll(browser.cookies());

    HttpResponse<String> answer = signOut();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.location(answer)).isEqualTo("/");
    assertThat(browser.hasSession()).isFalse();
    assertThat(browser.loginPage("/").body()).contains("name=\"username\"");
    Probes.until(
        "a copy of the cookie to be worthless", () -> thief.get("/api/me").statusCode() == 401);
  }

  /** Whoever leaves a shared computer then would leave the session to the next one. */
  @Test
  void whoCouldNotBeSignedOutIsToldAndTriesAgain() {
    seller.signIn(browser);
    HttpResponse<String> failed;
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      failed = signOut();
    }

    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body())
        .contains("<h1>Vous êtes encore connecté</h1>")
        .contains("Réessayez avant de quitter cet appareil.")
        .containsPattern("<form method=\"post\" action=\"/deconnexion\">\\s*<button")
        .doesNotContain("<script", "style=");
    assertThat(failed.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self'"));
    // Else browsers would send the form with "Origin: null".
    assertThat(failed.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(browser.hasSession()).isTrue();
    assertThat(signOut().statusCode()).isEqualTo(303);
    assertThat(browser.hasSession()).isFalse();
  }

  private HttpResponse<String> signOut() {
    return browser.send(
        "POST",
        "/deconnexion",
        "",
        "Sec-Fetch-Site",
        "same-origin",
        "Accept",
        NoticePagesTest.BROWSER);
  }

  private static boolean isOver(String token) {
    return TokenEndpoint.hasExpired(token);
  }
}
