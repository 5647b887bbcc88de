package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.testing.TokenEndpoint;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealIdentityProvider.class)
class SessionTest {
  @TestHTTPResource("/")
  URI gateway;

  private final Seller seller = new Seller();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(gateway);
  }

  @Test
  void aPersonSignsInAndCallsTheServicesWithACookieOnly() throws Exception {
    seller.signIn(browser);

    JsonNode asked = Seller.asked(browser.get("/api/me"));
    assertThat(asked.at("/headers/Cookie").isMissingNode()).isTrue();
    JsonNode claims = TokenEndpoint.claims(Seller.bearer(asked));
    assertThat(claims.get("preferred_username").asText()).isEqualTo(Seller.ACCOUNT);
    assertThat(claims.get("merchant_id").asText()).isEqualTo("100001");
    assertThat(claims.get("aud").toString())
        .contains("auth-service", "payment-service", "settlement-service", "notification-service");
  }

  /** Browsers tell hosts apart, not ports: another application there may have one of that name. */
  @Test
  void whatLooksLikeAPieceOfTheCookieAndIsNoneCountsAsNone() throws Exception {
    JsonNode asked = Seller.asked(browser.get("/api/me", "Cookie", "q_session_other=1"));

    assertThat(asked.at("/headers").has("Authorization")).isFalse();
  }

  @Test
  void theCookieIsForThisSiteAndItsServerOnly() {
    List<String> cookies = sessionCookies(seller.signIn(browser));

    assertThat(cookies).isNotEmpty();
    for (String cookie : cookies) {
      assertThat(cookie)
          .contains("Path=/;", "HTTPOnly", "SameSite=Lax", "Secure", "Max-Age=1920")
          .doesNotContain("Domain");
    }
  }

  @Test
  void signingInLeadsToThePageAskedFor() {
    HttpResponse<String> login = browser.loginPage("/operations?q=REF");

    HttpResponse<String> code = browser.authorize(login, Seller.ACCOUNT, seller.password());
    HttpResponse<String> start = browser.get(Browser.location(code));
    HttpResponse<String> end = browser.get(Browser.location(start));

    assertThat(Browser.location(end)).isEqualTo("/operations?q=REF");
  }

  @Test
  void theLoginPageSpeaksTheLanguageThatWasChosenBefore() {
    assertThat(browser.loginPage("/&ui_locales=en").body()).contains("lang=\"en\"");
    assertThat(new Browser(gateway).loginPage("/&ui_locales=fr").body()).contains("lang=\"fr\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.test", "https://evil.test", "/%5Cevil.test", "evil.test", "/a/../b"})
  void signingInLeadsNowhereElse(String target) {
    seller.signIn(browser);

    HttpResponse<String> answer = browser.get("/connexion?vers=" + target);

    assertThat(Browser.location(answer)).isEqualTo("/");
  }

  @Test
  void anAnswerThatNobodyAskedForStartsNoSession() {
    HttpResponse<String> answer = browser.get("/connexion/retour?code=stolen&state=invented");

    assertThat(Browser.location(answer)).isEqualTo("/?connexion=interrompue");
    assertThat(browser.hasSession()).isFalse();
  }

  @Test
  void aCodeOfAnotherBrowserStartsNoSession() {
    HttpResponse<String> code =
        browser.authorize(browser.loginPage("/"), Seller.ACCOUNT, seller.password());
    Browser victim = new Browser(gateway);
    victim.loginPage("/");

    HttpResponse<String> answer = victim.get(Browser.location(code));

    assertThat(Browser.location(answer)).isEqualTo("/?connexion=interrompue");
    assertThat(victim.hasSession()).isFalse();
  }

  @Test
  void aCookieOfSomebodyElsesMakingIsRefusedAndTakenAway() throws Exception {
    browser.cookies().put("q_session", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c");

    HttpResponse<String> answer = browser.get("/api/me");

    assertOver(answer);
  }

  @Test
  void whoBringsATokenNeedsNeitherCookieNorPage() throws Exception {
    seller.signIn(browser);

    HttpResponse<String> answer =
        browser.send(
            "POST",
            "/api/payments",
            "",
            "Authorization",
            "Bearer own",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(Seller.bearer(Seller.asked(answer))).isEqualTo("own");
  }

  private static void assertOver(HttpResponse<String> answer) throws JsonProcessingException {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(WireJson.tolerant().readTree(answer.body()).get("code").asText())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(sessionCookies(answer)).allMatch(cookie -> cookie.contains("Max-Age=0"));
  }

  private static List<String> sessionCookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("q_session"))
        .toList();
  }
}
