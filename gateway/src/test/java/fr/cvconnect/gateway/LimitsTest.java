package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The address is one for all tests, so what uses it up comes last. */
@QuarkusTest
@WithTestResource(TinyServices.class)
@TestProfile(SmallLimits.class)
@TestMethodOrder(OrderAnnotation.class)
class LimitsTest {
  private static final String TOKENS = "/idp/realms/cv/protocol/openid-connect/token";

  @Test
  void aTokenBeyondItsLimitWaits() {
    for (int i = 0; i < 3; i++) {
      payments("h.claims.signature").then().statusCode(200);
    }

    Response refusal = payments("h.claims.signature");
    refusal
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("TOO_MANY_REQUESTS"));
    // Three an hour: the next one is free within a third of it.
    assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 1200);
  }

  @Test
  void anotherTokenHasItsOwnLimit() {
    for (int i = 0; i < 3; i++) {
      payments("h.first.signature").then().statusCode(200);
    }

    payments("h.second.signature").then().statusCode(200);
  }

  @Test
  void anotherSpellingOfTheSignatureIsTheSameToken() {
    for (String signature : new String[] {"sigA", "sigB", "sigA="}) {
      payments("h.respelled." + signature).then().statusCode(200);
    }

    payments("h.respelled.sigC").then().statusCode(429);
  }

  @Test
  void anAccountIsTriedSoOftenInAnySpelling() {
    signIn(Map.of("grant_type", "password", "username", "100001")).statusCode(200);
    signIn(Map.of("grant_type", "password", "username", " 100001 ")).statusCode(200);
    signIn(Map.of("username", "100001")).statusCode(200);

    signIn(Map.of("grant_type", "password", "username", "100001")).statusCode(429);
    signIn(Map.of("grant_type", "password", "username", "100002")).statusCode(200);
  }

  @Test
  void anApiClientIsAnAccountToo() {
    for (int i = 0; i < 3; i++) {
      signIn(Map.of("grant_type", "client_credentials", "client_id", "till")).statusCode(200);
    }

    client("till", Map.of("grant_type", "client_credentials")).statusCode(429);
    client("TILL", Map.of("grant_type", "client_credentials")).statusCode(429);
    client("other", Map.of("grant_type", "client_credentials")).statusCode(200);
  }

  @Test
  void renewingATokenTriesNoSecret() {
    for (int i = 0; i < 5; i++) {
      signIn(Map.of("grant_type", "refresh_token", "client_id", "web")).statusCode(200);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void anAddressSignsInSoOften() {
    int passed = 0;
    while (passed <= 30 && tryAnother(passed) == 200) {
      passed++;
    }

    assertThat(passed).isLessThan(30);
    assertThat(tryAnother(99)).isEqualTo(429);
    payments("h.unaffected.signature").then().statusCode(200);
  }

  private static int tryAnother(int number) {
    return signIn(Map.of("grant_type", "password", "username", "another" + number))
        .extract()
        .statusCode();
  }

  private static Response payments(String token) {
    return given().auth().oauth2(token).get("/api/payments");
  }

  private static ValidatableResponse signIn(Map<String, String> form) {
    return post(given(), form);
  }

  private static ValidatableResponse client(String id, Map<String, String> form) {
    return post(given().auth().preemptive().basic(id, "secret"), form);
  }

  private static ValidatableResponse post(RequestSpecification request, Map<String, String> form) {
    return request.formParams(form).post(TOKENS).then();
  }
}
