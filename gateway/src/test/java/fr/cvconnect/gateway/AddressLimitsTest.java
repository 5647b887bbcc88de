package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All requests come from one address, so the order is that in which its limits are used up. */
@QuarkusTest
@WithTestResource(TinyServices.class)
@TestProfile(SmallAddressLimits.class)
@TestMethodOrder(OrderAnnotation.class)
class AddressLimitsTest {
  private static final String TOKENS = "/idp/realms/cv/protocol/openid-connect/token";

  private static final String AUTHORIZATION = "/idp/realms/cv/protocol/openid-connect/auth";
  private static final String LOGIN_ACTIONS = "/idp/realms/cv/login-actions/";

  @TestHTTPResource("/")
  URI gateway;

  @TestHTTPResource(value = "/metrics", management = true)
  String metrics;

  @Test
  @Order(1)
  void anAddressSignsInSoOftenWhateverItSends() throws Exception {
    signIn("username=%zz", 400);
    for (int i = 1; i < 30; i++) {
      signIn("username=account" + i, 200);
    }

    signIn("username=account30", 429);
    signIn("username=%zz", 429);
    withToken("unaffected", 200);
  }

  /** Each of them begins something that the identity provider keeps in memory. */
  @Test
  @Order(2)
  void anAddressOpensSoManyLoginPagesButAnyOfTheirFiles() {
    for (int i = 0; i < 4; i++) {
      open(AUTHORIZATION + "?state=" + i, 200);
      open(LOGIN_ACTIONS + "authenticate?tab_id=" + i, 200);
    }

    open(AUTHORIZATION + "?state=another", 429);
    open(LOGIN_ACTIONS + "restart", 429);
    open("/idp/resources/login.css", 200);
    assertThat(given().get(metrics).asString())
        .contains("gateway_sign_ins_refused_total{limit=\"pages\"} 2.0");
  }

  @Test
  @Order(3)
  void anotherTokenEachTimeDoesNotHelpAnAddress() {
    // The tests before have sent 44.
    for (int i = 44; i < 60; i++) {
      withToken("h.invented" + i + ".s", 200);
    }

    withToken("h.invented60.s", 429);
  }

  @Test
  @Order(4)
  void theIdentityProvidersPagesCountToo() {
    given()
        .get("/idp/resources/login.css")
        .then()
        .statusCode(429)
        .body("code", equalTo("TOO_MANY_REQUESTS"));
  }

  private static void open(String path, int status) {
    given().get(path).then().statusCode(status);
  }

  private static void withToken(String token, int status) {
    given().auth().oauth2(token).get("/api/payments").then().statusCode(status);
  }

  private void signIn(String form, int status) throws Exception {
    String type = "Content-Type: application/x-www-form-urlencoded\r\n";
    assertThat(Wire.post(gateway, TOKENS, type, form)).startsWith("HTTP/1.1 " + status + " ");
  }
}
