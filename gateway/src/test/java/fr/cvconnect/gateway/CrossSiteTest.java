package fr.cvconnect.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser adds the cookie whoever made it send the request. */
@QuarkusTest
@WithTestResource(RealIdentityProvider.class)
class CrossSiteTest {
  @TestHTTPResource("/")
  URI gateway;

  private final Seller seller = new Seller();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(gateway);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, same-origin, , 200",
    "POST, cross-site, , 403",
    "POST, same-site, , 403",
    "POST, none, , 403",
    "POST, cross-site, http://localhost:8080, 403",
    "POST, , http://localhost:8080, 200",
    "POST, , http://localhost:8081, 403",
    "POST, , null, 403",
    "POST, , , 403",
    "DELETE, , , 403",
    "GET, same-origin, , 200",
    "GET, none, , 200",
    "GET, , , 200",
    "GET, cross-site, , 403",
    "GET, same-site, , 403",
    "GET, , http://evil.test, 403",
  })
  void onlyOurOwnPagesMayCallWithTheCookie(String method, String site, String origin, int status) {
    seller.signIn(browser);

    HttpResponse<String> answer =
        browser.send(
            method, "/api/payments", "", Browser.headers("Sec-Fetch-Site", site, "Origin", origin));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
    }
  }

  @Test
  void anotherSiteSignsNobodyOut() {
    seller.signIn(browser);

    HttpResponse<String> answer =
        browser.send("POST", "/deconnexion", "", "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.hasSession()).isTrue();
  }

  @Test
  void nobodySignsOutByALink() {
    assertThat(browser.get("/deconnexion").statusCode()).isEqualTo(405);
  }
}
