package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.contracts.HttpSchema;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ApiClientTest {
  private String merchant;

  @BeforeEach
  void aMerchant() {
    merchant = Registered.merchant();
  }

  @Test
  void itSignsInWithTheSecretThatIsToldOnce() {
    Response created = TillSoftware.create(merchant, "  Caisse du bar ");
    created
        .then()
        .statusCode(201)
        .body("name", equalTo("Caisse du bar"))
        .body("outlets", nullValue())
        .body("secretIssuedAt", nullValue());
    HttpSchema.of("auth", "ApiClient").requireValid(created.asString());
    TillSoftware till = new TillSoftware(merchant, created.path("clientId"));

    Response issued = till.renewSecret();

    issued.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    HttpSchema.of("auth", "ApiClientSecret").requireValid(issued.asString());
    JsonNode claims = till.claims(issued.path("secret"));
    assertThat(claims.get("merchant_id").asText()).isEqualTo(merchant);
    assertThat(claims.has("outlet_ids")).isFalse();
    assertThat(claims.get("realm_access").get("roles").valueStream().map(JsonNode::asText))
        .containsExactly("till");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    list().body("items.secretIssuedAt", contains(issued.<String>path("secretIssuedAt")));
    assertThat(list().extract().asString()).doesNotContain(issued.<String>path("secret"));
  }

  @Test
  void itsTokensOpenTheOutletsGrantedAndNoOthers() {
    String bar = Registered.outlet(merchant, "Bar", "Annecy");
    String beach = Registered.outlet(merchant, "Plage", "Annecy");
    String shop = Registered.outlet(merchant, "Boutique", "Annecy");
    Callers.awaitOpen(shop);
    Response created = TillSoftware.create(merchant, "Caisse", bar, beach);
    HttpSchema.of("auth", "ApiClient").requireValid(created.asString());
    TillSoftware till = new TillSoftware(merchant, created.path("clientId"));
    String secret = till.secret();

    assertThat(till.opened(secret)).containsExactlyInAnyOrder(bar, beach);
    given()
        .auth()
        .oauth2(Realm.clientToken(till.clientId(), secret))
        .get("/api/outlets")
        .then()
        .statusCode(200)
        .body("items.name", contains("Bar", "Plage"));
    list().body("items[0].outlets.name", contains("Bar", "Plage"));
  }

  @Test
  void anotherSecretEndsTheOneBefore() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    String first = till.secret();

    String second = till.secret();

    assertThat(second).isNotEqualTo(first);
    assertThat(till.signsIn(first)).isFalse();
    assertThat(till.signsIn(second)).isTrue();
  }

  @Test
  void ofSecretsAskedForAtOnceTheLastOneHolds() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    String token = Callers.merchant(merchant);

    List<Response> issued =
        IntStream.range(0, 4).parallel().mapToObj(n -> till.renewSecret(token)).toList();

    issued.forEach(answer -> answer.then().statusCode(200));
    assertThat(issued.stream().map(answer -> answer.<String>path("secret")).filter(till::signsIn))
        .hasSize(1);
  }

  @Test
  void aRevokedClientSignsInNoMoreAndItsNameIsFree() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    String secret = till.secret();

    till.revoke().then().statusCode(204);

    till.awaitDone();
    assertThat(till.signsIn(secret)).isFalse();
    assertThat(Realm.client(till.clientId())).isNull();
    list().body("items", empty());
    till.revoke().then().statusCode(204);
    refused(till.renewSecret(), 404, "API_CLIENT_NOT_FOUND");
    assertThat(TillSoftware.of(merchant, "Caisse").clientId()).isNotEqualTo(till.clientId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Caisse été", "CAISSE ÉTÉ", "caisse-ete", " Caisse  Été! "})
  void aNameThatNobodyCouldTellApartIsTaken(String name) {
    TillSoftware.of(merchant, "Caisse Été");

    refused(TillSoftware.create(merchant, name), 409, "API_CLIENT_NAME_TAKEN");
    TillSoftware.create(Registered.merchant(), name).then().statusCode(201);
  }

  @Test
  void aMerchantHasTwentyAtMost() {
    for (int i = 1; i < 20; i++) {
      TillSoftware.of(merchant, "Caisse " + i);
    }
    TillSoftware last = TillSoftware.of(merchant, "Caisse 20");
    refused(TillSoftware.create(merchant, "Caisse 21"), 409, "API_CLIENT_LIMIT_REACHED");

    last.revoke();

    TillSoftware.create(merchant, "Caisse 21").then().statusCode(201);
  }

  @Test
  void outletsThatAreNotOpenOnesOfTheMerchantAreRefused() {
    String own = Registered.outlet(merchant, "Bar", "Annecy");
    String closed = Registered.outlet(merchant, "Plage", "Annecy");
    Shutting.close(closed).then().statusCode(200);
    String foreign = Registered.outlet(Registered.merchant(), "Bar", "Annecy");

    for (String outlet : List.of(closed, foreign, merchant + "999999")) {
      refused(TillSoftware.create(merchant, "Caisse", own, outlet), 404, "OUTLET_NOT_FOUND");
    }
    list().body("items", empty());
  }

  @Test
  void aClientIsItsMerchantsAlone() {
    TillSoftware till = TillSoftware.of(merchant, "Caisse");
    String secret = till.secret();
    String other = Callers.merchant(Registered.merchant());

    refused(till.renewSecret(other), 404, "API_CLIENT_NOT_FOUND");
    refused(till.revoke(other), 404, "API_CLIENT_NOT_FOUND");

    assertThat(till.signsIn(secret)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"till-100001-abcdefgh", "gateway", "till-100001", "%00"})
  void whatIsNoClientIsNotFound(String id) {
    TillSoftware none = new TillSoftware(merchant, id);

    refused(none.renewSecret(), 404, "API_CLIENT_NOT_FOUND");
    refused(none.revoke(), 404, "API_CLIENT_NOT_FOUND");
  }

  private ValidatableResponse list() {
    return given()
        .auth()
        .oauth2(Callers.merchant(merchant))
        .get("/api/api-clients")
        .then()
        .statusCode(200);
  }

  private static void refused(Response answer, int status, String code) {
    HttpSchema.ofProblem().requireValid(answer.asString());
    answer.then().statusCode(status).body("code", equalTo(code));
  }
}
