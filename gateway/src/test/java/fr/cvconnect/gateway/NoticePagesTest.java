package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway itself says to people. */
@QuarkusTest
@WithTestResource(TinyServices.class)
class NoticePagesTest {
  static final String PAGE = "text/html; charset=utf-8";

  /** As browsers send it when a person goes somewhere. */
  static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private static final String TOKEN = "Zk3vTq0aXw_9-bN2mLs8Rg";
  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  @Test
  void thePaymentRequestsLinkSaysWhatItIsFor() {
    given()
        .accept(BROWSER)
        .get("/p/" + TOKEN)
        .then()
        .statusCode(200)
        .contentType(PAGE)
        .body(containsString("<html lang=\"fr\">"))
        .body(containsString("Demande de paiement en Chèque-Vacances"));
  }

  @Test
  void itsTokenIsToldToNobody() {
    Response page = given().accept(BROWSER).get("/p/" + TOKEN);

    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe");
    assertThat(page.asString()).doesNotContain(TOKEN, "<script", "<style");
    assertThat(page.asString()).isEqualTo(given().accept(BROWSER).get("/p/other").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/p", "/p/", "/p/a/b", "/p/a.b", "/p/%C3%A9"})
  void whatIsNoLinkOfOursIsNotFound(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(404);
  }

  @Test
  void nothingIsPostedToALink() {
    given().post("/p/" + TOKEN).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|fr",
        "de-CH, de;q=0.9|fr",
        "en-GB, en;q=0.9|en",
        "fr;q=0.5, en;q=0.8|en",
        "en;q=0, de|fr",
        "*|fr",
        ";;q=-,|fr"
      })
  void itSpeaksTheLanguageThatTheBrowserPrefers(String preferred, String spoken) {
    given()
        .header("Accept-Language", preferred)
        .get("/p/" + TOKEN)
        .then()
        .body(containsString("<html lang=\"" + spoken + "\">"));
  }

  @Test
  void whatThePageNamesIsThere() {
    String page = given().accept(BROWSER).get("/nowhere").asString();

    assertThat(FILE.matcher(page).results().map(file -> file.group(1)))
        .contains("/notice.css", "/icon.svg")
        .allSatisfy(file -> given().get(file).then().statusCode(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {BROWSER, "text/html;q=0.9, application/json;q=0.8", "text/html;q=x"})
  void whoAsksForAPageIsRefusedWithOne(String accepted) {
    Response answer = given().accept(accepted).get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).isEqualTo(PAGE);
    assertThat(answer.asString()).contains("<h1>Cette page n’existe pas</h1>");
    assertThat(answer.header("Content-Security-Policy")).contains("style-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/problem+json",
        "application/json, text/html;q=0.9",
        "text/html;q=0, */*",
        "text/css,*/*;q=0.1",
        ";/,q=;"
      })
  void aProgramIsAnsweredAProblem(String accepted) {
    given()
        .accept(accepted)
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nowhere", "/wallet/payment-requests/a%2Fb"})
  void whatProgramsCallIsAnsweredAProblemToAnybody(String path) {
    given()
        .urlEncodingEnabled(false)
        .accept(BROWSER)
        .get(path)
        .then()
        .contentType("application/problem+json");
  }

  @Test
  void aSignInThatCannotBeReadIsSaidSo() {
    given()
        .accept(BROWSER)
        .contentType("application/json")
        .body("{}")
        .post("/idp/realms/cv/login-actions/authenticate")
        .then()
        .statusCode(400)
        .contentType(PAGE)
        .header("Content-Security-Policy", containsString("style-src 'self'"))
        .header("Cache-Control", "no-store")
        .body(containsString("Cette demande n’a pas été acceptée"));
  }
}
