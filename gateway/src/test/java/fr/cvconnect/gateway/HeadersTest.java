package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TinyServices.class)
class HeadersTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final String KEYS = "/idp/realms/cv/protocol/openid-connect/certs";

  @Test
  void aClientCannotPretendToBeSomewhereElse() {
    given()
        .header("X-Forwarded-For", "10.0.0.1")
        .header("X-Forwarded-Host", "evil.test")
        .header("X-Forwarded-Prefix", "/evil")
        .header("Forwarded", "for=10.0.0.1")
        .header("X-Real-IP", "10.0.0.1")
        .header("X-Original-URL", "/admin")
        .header("X-HTTP-Method-Override", "DELETE")
        .get("/api/payments")
        .then()
        .statusCode(200)
        .body("headers.'X-forwarded-for'", contains("127.0.0.1"))
        .body("headers.'X-forwarded-proto'", contains("http"))
        .body("headers.'X-forwarded-host'", contains("gateway.test"))
        .body("headers.'X-forwarded-port'", contains("8080"))
        .body("headers.Host", contains("gateway.test:8080"))
        .body("headers.'X-forwarded-prefix'", nullValue())
        .body(not(containsString("10.0.0.1")))
        .body(not(containsString("evil")))
        .body(not(containsString("/admin")))
        .body(not(containsString("DELETE")));
  }

  @Test
  void whatConcernsOneConnectionStaysThere() {
    given()
        .header("Connection", "X-Secret-Hop")
        .header("X-Secret-Hop", "1")
        .header("Keep-Alive", "timeout=5")
        .header("TE", "trailers")
        .header("Proxy-Authorization", "Basic eA==")
        .get("/api/payments")
        .then()
        .statusCode(200)
        .body(not(containsString("X-secret-hop")))
        .body(not(containsString("Keep-alive")))
        .body(not(containsString("trailers")))
        .body(not(containsString("Proxy-")));
  }

  @Test
  void aClientCannotTakeAwayWhatTheGatewaySays() {
    given()
        .header("Connection", "close, Host, X-Forwarded-For, Content-Length, traceparent")
        .body("{}")
        .post("/api/payments")
        .then()
        .body("headers.Host", contains("gateway.test:8080"))
        .body("headers.'X-forwarded-for'", contains("127.0.0.1"))
        .body("body", equalTo("{}"));
  }

  @Test
  void cookiesReachTheIdentityProviderOnly() {
    given().cookie("a", "b").get("/api/me").then().body("headers.Cookie", nullValue());
    given().cookie("a", "b").get(KEYS).then().body("headers.Cookie", contains("a=b"));
  }

  @Test
  void tokensPass() {
    given()
        .auth()
        .oauth2("t")
        .get("/api/me")
        .then()
        .body("headers.Authorization", contains("Bearer t"));
  }

  @Test
  void aRequestKeepsItsIdAndItsTrace() {
    given()
        .header("X-Request-Id", "till-7.42")
        .header("traceparent", TRACE)
        .header("tracestate", "x=y")
        .get("/api/me")
        .then()
        .header("X-Request-Id", "till-7.42")
        .body("headers.'X-request-id'", contains("till-7.42"))
        .body("headers.Traceparent", contains(TRACE))
        .body("headers.Tracestate", contains("x=y"));
  }

  @Test
  void aRequestWithoutGoodOnesGetsNewOnes() {
    given()
        .header("X-Request-Id", "a b\"")
        .header("traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")
        .header("tracestate", "x=y")
        .get("/api/me")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
        .body("headers.Traceparent[0]", matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"))
        .body("headers.Tracestate", nullValue());
  }

  @Test
  void anAnswersInnerHeadersAndAddressesStayInside() {
    given()
        .post("/api/payments/created")
        .then()
        .statusCode(201)
        .header("Location", "http://gateway.test:8080/api/payments/1?a=%20b")
        .header("Server", nullValue())
        .header("X-Internal", nullValue());
  }

  @Test
  void browsersAreToldToShowNothingAndKeepNothing() {
    for (String path : new String[] {"/api/me", "/nowhere", "/wallet/payment-requests/x"}) {
      given()
          .get(path)
          .then()
          .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Cache-Control", "no-store")
          .header("Strict-Transport-Security", nullValue());
    }
  }

  @Test
  void theIdentityProvidersPagesKeepTheirOwnPolicy() {
    given()
        .get(KEYS)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", nullValue())
        .header("Cache-Control", nullValue());
  }

  @Test
  void bodiesPassUnchangedInBothDirections() {
    String body = "{\"label\":\"été 😀\"}";

    given()
        .contentType("application/json; charset=utf-8")
        .body(body)
        .put("/api/merchants/1/bank-account")
        .then()
        .body("method", equalTo("PUT"))
        .body("body", equalTo(body));
    given().head("/api/me").then().statusCode(200);
    given().delete("/api/payments/empty").then().statusCode(204);
  }
}
