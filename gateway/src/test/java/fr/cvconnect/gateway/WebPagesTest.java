package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TinyServices.class)
class WebPagesTest {
  /** What all of the till may take on a shop's line, compressed where it is. */
  private static final int MAX_BYTES = 40 * 1024;

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  @TestHTTPResource("/")
  URI gateway;

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

  @ParameterizedTest
  @ValueSource(strings = {"/icon.svg", "/icon-192.png", "/icon-512.png", "/icon-maskable-512.png"})
  void iconsAreKeptForADay(String icon) {
    given()
        .get(icon)
        .then()
        .statusCode(200)
        .header("Cache-Control", "public, max-age=86400")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @Test
  void aFileThatIsNotThereIsNotKept() {
    given()
        .get("/static/bundle/gone.js")
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store");
  }

  /** Its page, all that it names, and what works beside it; icons are for installing it. */
  @Test
  void allOfItIsSmallEnoughForAPhone() throws Exception {
    List<String> loaded = new ArrayList<>(files());
    assertThat(loaded).hasSizeGreaterThan(bundle().size());
    loaded.addAll(List.of("/", "/offline.js"));

    int bytes = 0;
    for (String file : loaded) {
      bytes += asSent(file).body().length;
    }

    assertThat(bytes).isLessThan(MAX_BYTES);
  }

  @Test
  void itsFilesAreCompressedAndNothingElseIs() throws Exception {
    for (String file : bundle()) {
      assertThat(encoding(file)).as(file).isEqualTo("gzip");
    }
    for (String other : List.of("/", "/api/payments", "/offline.js", "/idp/realms/cv", "/gone")) {
      assertThat(encoding(other)).as(other).isEqualTo("identity");
    }
  }

  private String encoding(String file) throws IOException, InterruptedException {
    return asSent(file).headers().firstValue("Content-Encoding").orElseThrow();
  }

  /** As a browser asks for it, and not unpacked. */
  private HttpResponse<byte[]> asSent(String file) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(gateway.resolve(file)).header("Accept-Encoding", "gzip").build(),
          BodyHandlers.ofByteArray());
    }
  }

  /** What it would fetch later would be counted nowhere, and not be kept for a lost network. */
  @Test
  void itsPageNamesAllOfIt() {
    for (String file : bundle()) {
      assertThat(given().get(file).asString())
          .doesNotContainPattern("import\\s*\\(|from\\s*\"[./]|@import");
    }
  }

  @Test
  void itCanBeInstalled() throws IOException {
    JsonPath manifest = given().get("/manifest.webmanifest").jsonPath();

    assertThat(manifest.getString("name")).isEqualTo("Chèque-Vacances Connect");
    assertThat(manifest.getString("display")).isEqualTo("standalone");
    given().get(manifest.getString("start_url")).then().statusCode(200);
    List<Map<String, String>> icons = manifest.getList("icons");
    assertThat(icons).extracting(icon -> icon.get("sizes")).contains("192x192", "512x512");
    for (Map<String, String> icon : icons) {
      byte[] png = given().get(icon.get("src")).asByteArray();
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.get("sizes"));
    }
  }

  @Test
  void nothingIsPostedToAPage() {
    given().post("/paiement").then().statusCode(404);
  }

  private static List<String> bundle() {
    return files().stream().filter(file -> file.startsWith("/static/bundle/")).toList();
  }

  private static List<String> files() {
    return FILE.matcher(given().get("/").asString())
        .results()
        .map((MatchResult file) -> file.group(1))
        .toList();
  }
}
