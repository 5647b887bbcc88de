package fr.cvconnect.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TinyServices.class)
class RoutesTest {
  @ParameterizedTest
  @CsvSource({
    "/api/payments, PAYMENT",
    "/api/payments/1/cancellation, PAYMENT",
    "/api/payments/export, PAYMENT",
    "/api/payments/totals, PAYMENT",
    "/wallet/payment-requests/abc, PAYMENT",
    "/api/merchants/100001/bank-account, SETTLEMENT",
    "/api/business-days/2026-11-23/replays, PAYMENT",
    "/api/transfers, SETTLEMENT",
    "/api/transfers/1, SETTLEMENT",
    "/api/batches/2026-11-23/file, SETTLEMENT",
    "/api/merchants, AUTH",
    "/api/merchants/100001/outlets, AUTH",
    "/api/outlets, AUTH",
    "/api/merchants/100001/suspension, AUTH",
    "/api/accounts, AUTH",
    "/api/accounts/100001/block, AUTH",
    "/api/me, AUTH",
    "/api/me/sign-out, AUTH",
    "/api/password-resets, AUTH",
    "/api/password-resets/abc, AUTH",
    "/idp/realms/cv/.well-known/openid-configuration, IDP",
    "/idp/realms/cv/protocol/openid-connect/auth, IDP",
    "/idp/realms/cv/protocol/openid-connect/certs, IDP",
    "/idp/realms/cv/protocol/openid-connect/logout, IDP",
    "/idp/realms/cv/protocol/openid-connect/token, IDP",
    "/idp/realms/cv/login-actions/authenticate, IDP",
    "/idp/realms/cv/login-actions/required-action, IDP",
    "/idp/resources/abc/login.css, IDP",
  })
  void aPathLeadsToItsService(String path, String server) {
    given()
        .urlEncodingEnabled(false)
        .get(path + "?q=caf%C3%A9&limit=5")
        .then()
        .statusCode(200)
        .body("server", equalTo(server))
        .body("uri", equalTo(path + "?q=caf%C3%A9&limit=5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/demandes",
        "/operations/",
        "/api",
        "/API/payments",
        "/api/paymentsx",
        "/api/me/",
        "/api/events/1",
        "/api/accounts/100001",
        "/api/password-resets/abc/def",
        "/api/merchantsx/1/bank-account",
        "/wallet",
        "/q/metrics",
        "/q/health",
        "/sandbox/clock",
        "/idp",
        "/idp/",
        "/idp/admin",
        "/idp/admin/master/console",
        "/idp/realms/master",
        "/idp/realms/cvx",
        "/idp/realms/CV",
        "/idp/realms/cv",
        "/idp/realms/cv/account/",
        "/idp/realms/cv/broker/any/login",
        "/idp/realms/cv/clients-registrations/openid-connect",
        "/idp/realms/cv/login-actions/authenticate/",
        "/idp/realms/cv/protocol/docker-v2/auth",
        "/idp/realms/cv/protocol/openid-connect/auth/device",
        "/idp/realms/cv/protocol/openid-connect/ext/par/request",
        "/idp/realms/cv/protocol/openid-connect/revoke",
        "/idp/realms/cv/protocol/openid-connect/token/",
        "/idp/realms/cv/protocol/openid-connect/token/introspect",
        "/idp/realms/cv/protocol/saml",
        "/idp/metrics",
        "/idp/health",
      })
  void nothingElseIsReachable(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"))
        .body("instance", equalTo(path));
  }

  @Test
  void itsOwnHealthIsAnswered() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }
}
