package fr.cvconnect.sandbox.wallet.debit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.cvconnect.events.Ids;
import fr.cvconnect.sandbox.wallet.MerchantSideResource;
import fr.cvconnect.sandbox.wallet.Wallet;
import fr.cvconnect.sandbox.wallet.WalletKeys;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class RefusalTest {
  @Inject MerchantSideResource merchantSide;

  @Test
  void nobodyPaysMoreThanIsLeft() {
    String code = merchantSide.request(900_000);
    long balance = Wallet.balanceOf("lea");
    Wallet.post(code, "lea", balance + 1, null)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("INSUFFICIENT_BALANCE"))
        .body("balanceCents", equalTo((int) balance));
    assertThat(Wallet.balanceOf("lea")).isEqualTo(balance);
    Wallet.post(code, "lea", balance, null).then().statusCode(201);
    assertThat(Wallet.balanceOf("lea")).isZero();
  }

  @Test
  void anUnknownCustomerOrRequestIsNotFound() {
    Wallet.post(merchantSide.request(6000), "personne", 100, null)
        .then()
        .statusCode(404)
        .body("code", equalTo("CUSTOMER_NOT_FOUND"));
    Wallet.post("K7QF2P", "nadia", 100, null)
        .then()
        .statusCode(404)
        .body("code", equalTo("REQUEST_NOT_FOUND"));
    given()
        .queryParam("q", "K7QF2P")
        .get("/api/requests")
        .then()
        .statusCode(404)
        .body("code", equalTo("REQUEST_NOT_FOUND"));
  }

  @Test
  void aRequestNeverSeenCannotBePaidWhileTheMerchantsSideIsAway() {
    merchantSide.goAway(true);
    try {
      Wallet.post(merchantSide.request(6000), "nadia", 100, null)
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("5"))
          .body("code", equalTo("UNAVAILABLE"));
    } finally {
      merchantSide.goAway(false);
    }
  }

  @Test
  void everythingWrongWithAnOrderIsSaidAtOnce() {
    Wallet.post(" ", null, 0, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors.pointer", hasItems("/request", "/customer", "/amountCents"));
  }

  @Test
  void aQrCodeOfSomethingElseIsNotFoundEvenWhileTheMerchantsSideIsAway() {
    merchantSide.goAway(true);
    try {
      given()
          .queryParam("q", "WIFI:T:WPA;S:Hôtel;P:%2F..;;")
          .get("/api/requests")
          .then()
          .statusCode(404)
          .body("code", equalTo("REQUEST_NOT_FOUND"));
    } finally {
      merchantSide.goAway(false);
    }
  }

  @Test
  void anUnknownDebitIsNotFound() {
    given()
        .get("/api/debits/" + Ids.next())
        .then()
        .statusCode(404)
        .body("code", equalTo("DEBIT_NOT_FOUND"));
  }

  @Test
  void anUnknownFaultIsMalformed() {
    Wallet.post(merchantSide.request(6000), "nadia", 100, "gremlins")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void aFractionOfACentIsMalformed() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"request\":\"x\",\"customer\":\"nadia\",\"amountCents\":1.5}")
        .post("/api/debits")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void aRequestIsShownBeforeItIsPaid() {
    given()
        .queryParam("q", merchantSide.request(6000))
        .get("/api/requests")
        .then()
        .statusCode(200)
        .body("merchantName", equalTo("Hôtel du Lac"))
        .body("requestedCents", equalTo(6000))
        .body("status", equalTo("WAITING"));
  }
}
