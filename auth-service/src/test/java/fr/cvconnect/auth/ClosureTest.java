package fr.cvconnect.auth;

import static fr.cvconnect.auth.Registered.newOutlet;
import static fr.cvconnect.auth.Registered.post;
import static fr.cvconnect.auth.Shutting.awaitShutOut;
import static fr.cvconnect.auth.Shutting.close;
import static fr.cvconnect.auth.Shutting.closureOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.TestServers;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ClosureTest {
  @Test
  void aClosedOutletSignsInNoMoreAndItsMerchantDoes() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Annecy");
    Shutting.signIn(merchant);
    Response session = Shutting.signIn(outlet);

    Response closed = close(outlet);

    closed
        .then()
        .statusCode(200)
        .body("outletId", equalTo(outlet))
        .body("merchantId", equalTo(merchant))
        .body("closedBy", equalTo("operations"));
    HttpSchema.of("auth", "Closure").requireValid(closed.asString());
    Facts.Fact fact = Facts.await(merchant, 3).getLast();
    assertThat(fact.type()).isEqualTo("OutletClosed");
    assertThat(fact.body())
        .containsEntry("outletId", outlet)
        .containsEntry("closedAt", closed.path("closedAt"));
    awaitShutOut(outlet);
    assertThat(Realm.refresh(session).statusCode()).isEqualTo(400);
    Realm.signIn(merchant, Shutting.PASSWORD).then().statusCode(200);
  }

  @Test
  void aClosureSaidTwiceIsPublishedOnce() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Annecy");
    Facts.await(merchant, 2);
    String first = close(outlet).asString();

    assertThat(close(outlet).asString()).isEqualTo(first);

    Registered.outlet(merchant, "Fence", "Annecy");
    assertThat(Facts.await(merchant, 4))
        .extracting(Facts.Fact::type)
        .containsExactly("MerchantRegistered", "OutletOpened", "OutletClosed", "OutletOpened");
  }

  @Test
  void aClosedOutletIsNotFoundByItsMerchantAndAnotherMayTakeItsName() {
    String merchant = Registered.merchant();
    String closed = Registered.outlet(merchant, "Accueil", "Annecy");
    close(closed).then().statusCode(200);

    String successor = Registered.outlet(merchant, "Accueil", "Annecy");

    assertThat(successor).isNotEqualTo(closed);
    Callers.awaitOpen(successor);
    assertThat(
            given()
                .auth()
                .oauth2(Callers.merchant(merchant))
                .get("/api/outlets")
                .jsonPath()
                .<String>getList("items.outletId"))
        .containsExactly(successor);
    post(
            Callers.operations(),
            "/api/merchants/" + merchant + "/outlets",
            newOutlet("Accueil", "Annecy"))
        .then()
        .statusCode(409)
        .body("outletId", equalTo(successor));
  }

  @Test
  void nobodyHearsOfAClosureBeforeTheOpening() {
    String merchant = Registered.merchant();
    Facts.await(merchant, 1);
    Callers.operations();
    String outlet;
    try (Outage _ = Outage.byFreezing(TestServers.current().keycloak())) {
      outlet = Registered.outlet(merchant, "Accueil", "Annecy");
      close(outlet).then().statusCode(200);
    }
    assertThat(Facts.await(merchant, 3))
        .extracting(Facts.Fact::type)
        .containsExactly("MerchantRegistered", "OutletOpened", "OutletClosed");
    awaitShutOut(outlet);
  }

  @Test
  void anOutletIsLookedForAtItsMerchantOnly() {
    String other = Registered.outlet(Registered.merchant(), "Accueil", "Annecy");
    String merchant = Registered.merchant();

    refused("/api/merchants/%s/outlets/%s/closure".formatted(merchant, other), "OUTLET_NOT_FOUND");
    refused(closureOf("000000" + "000001"), "MERCHANT_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000001", "abc", "%00"})
  void whatIsNoOutletIsNotFound(String id) {
    String merchant = Registered.merchant();

    refused("/api/merchants/%s/outlets/%s/closure".formatted(merchant, id), "OUTLET_NOT_FOUND");
  }

  private static void refused(String path, String code) {
    Response answer =
        given().urlEncodingEnabled(false).auth().oauth2(Callers.operations()).post(path);
    HttpSchema.ofProblem().requireValid(answer.asString());
    answer.then().statusCode(404).body("code", equalTo(code));
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#ofEverybodyButOperations")
  void nobodyButOperationsMay(String who, String token) {
    given().auth().oauth2(token).post(closureOf("100001000001")).then().statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#withoutAValidToken")
  void withoutAValidTokenNobodyMay(String why, String token) {
    given().auth().oauth2(token).post(closureOf("100001000001")).then().statusCode(401);
  }
}
