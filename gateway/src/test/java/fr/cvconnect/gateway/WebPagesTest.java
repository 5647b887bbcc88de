package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TinyServices.class)
class WebPagesTest {
  /** What all of the till may take on a shop's line; nothing here compresses it. */
  private static final int MAX_BYTES = 80 * 1024;

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/paiement",
        "/operations",
        "/profil",
        "/profil/logiciels",
        "/point-d-accueil",
        "/mot-de-passe",
        "/mot-de-passe-oublie",
        "/demandes/01a207a9-8580-7a70-bec5-6ac0a7e9c623"
      })
  void eachAddressIsThePage(String address) {
    given()
        .get(address)
        .then()
        .statusCode(200)
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .body(containsString("<cv-app>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gestion",
        "/gestion/commercants",
        "/gestion/commercants/100001",
        "/gestion/comptes",
        "/gestion/lots",
        "/gestion/lots/2026-11-23"
      })
  void eachOfStaffsAddressesIsTheirPage(String address) {
    given().get(address).then().statusCode(200).body(containsString("<cv-staff>"));
  }

  @Test
  void thePageRunsFilesOfOursOnly() {
    Response page = given().get("/");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.asString()).doesNotContain("<style", "onclick=").doesNotContain("<script>");
  }

  @Test
  void itsFilesAreKeptForAYearSinceTheirNamesChange() {
    assertThat(bundle()).isNotEmpty();
    for (String file : bundle()) {
      given()
          .get(file)
          .then()
          .statusCode(200)
          .header("Cache-Control", "public, immutable, max-age=31536000")
          .header("Content-Security-Policy", containsString("default-src 'none'"));
      assertThat(file).matches(".*-[A-Za-z0-9]{8}\\.(js|css)");
    }
  }

  @Test
  void aFileThatIsNotThereIsNotKept() {
    given()
        .get("/static/bundle/gone.js")
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store");
  }

  @Test
  void allOfItIsSmallEnoughForAPhone() {
    int bytes = bundle().stream().mapToInt(file -> given().get(file).asByteArray().length).sum();

    assertThat(bytes).isPositive().isLessThan(MAX_BYTES);
  }

  @Test
  void nothingIsPostedToAPage() {
    given().post("/paiement").then().statusCode(404);
  }

  private static List<String> bundle() {
    return FILE.matcher(given().get("/").asString())
        .results()
        .map((MatchResult file) -> file.group(1))
        .filter(file -> file.startsWith("/static/bundle/"))
        .toList();
  }
}
