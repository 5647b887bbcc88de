package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class OutletSearchTest {
  private String merchant;

  @BeforeEach
  void fourOutlets() {
    merchant = Registered.merchant();
    Registered.outlet(merchant, "Café de la Gare", "Saint-Malo");
    Registered.outlet(merchant, "L'Œuvre d'Été", "Annecy");
    Registered.outlet(merchant, "accueil du camping", "Biscarrosse");
    Registered.outlet(merchant, "Accueil", "Annecy");
    Callers.awaitOpen(merchant + "000004");
  }

  @Test
  void withoutLettersAllAreFoundByNameThenTown() {
    assertThat(names(search(merchantToken(), null)))
        .containsExactly("Accueil", "accueil du camping", "Café de la Gare", "L'Œuvre d'Été");
  }

  @ParameterizedTest
  @CsvSource({
    "CAF, Café de la Gare",
    "café, Café de la Gare",
    "gar, Café de la Gare",
    "malo, Café de la Gare",
    "saint-m, Café de la Gare",
    "oeu, L'Œuvre d'Été",
    "Œ, L'Œuvre d'Été",
    "ete, L'Œuvre d'Été",
    "l'œ, L'Œuvre d'Été",
    "camp bis, accueil du camping",
    "bisc accueil, accueil du camping"
  })
  void firstLettersOfAnyWordFind(String letters, String name) {
    assertThat(names(search(merchantToken(), letters))).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"are", "afe", "malo camping", "zz", "accueill"})
  void otherLettersDoNot(String letters) {
    assertThat(names(search(merchantToken(), letters))).isEmpty();
  }

  /** Payment requests know an outlet from OutletOpened on, which waits for its account. */
  @Test
  void anOutletWhoseAccountIsNotOpenYetIsNotFound() {
    String next = merchant + "000005";
    Realm.create(next, Map.of("merchant_id", List.of("100001")));
    Registered.outlet(merchant, "Plage", "Biscarrosse");
    assertThat(names(search(merchantToken(), "plage"))).isEmpty();

    Realm.delete(next);
    Callers.awaitOpen(next);

    assertThat(names(search(merchantToken(), "plage"))).containsExactly("Plage");
  }

  @Test
  void theIdFindsToo() {
    assertThat(names(search(merchantToken(), merchant + "000001")))
        .containsExactly("Café de la Gare");
    assertThat(names(search(merchantToken(), merchant))).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "*"})
  void signsAreNoLetters(String signs) {
    assertThat(names(search(merchantToken(), signs))).hasSize(4);
    assertThat(names(search(merchantToken(), "zz" + signs))).isEmpty();
  }

  @Test
  void theLimitKeepsTheFirst() {
    given()
        .auth()
        .oauth2(merchantToken())
        .queryParam("limit", 2)
        .get("/api/outlets")
        .then()
        .statusCode(200)
        .body("items.name", contains("Accueil", "accueil du camping"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten"})
  void aLimitOutOfRangeIsRefused(String limit) {
    given()
        .auth()
        .oauth2(merchantToken())
        .queryParam("limit", limit)
        .get("/api/outlets")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/limit"));
  }

  @Test
  void aSearchHasAtMost100Characters() {
    assertThat(search(merchantToken(), "a".repeat(100)).statusCode()).isEqualTo(200);
    search(merchantToken(), "a".repeat(101))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/q"));
  }

  @Test
  void anotherMerchantFindsNothingOfIt() {
    String other = Registered.merchant();

    assertThat(names(search(Callers.merchant(other), null))).isEmpty();
    assertThat(names(search(Callers.merchant(other), "caf"))).isEmpty();
    assertThat(names(search(Callers.merchant(other), merchant))).isEmpty();
  }

  @Test
  void aTillFindsTheOutletsGrantedToIt() {
    String granted = merchant + "000002";

    assertThat(names(search(Callers.till(merchant, granted), null)))
        .containsExactly("L'Œuvre d'Été");
    assertThat(names(search(Callers.till(merchant, granted), "caf"))).isEmpty();
    assertThat(names(search(Callers.till(merchant), null))).hasSize(4);
  }

  @Test
  void anItemIsItsIdNameAndTown() {
    assertThat(search(merchantToken(), "gare").jsonPath().getList("items"))
        .isEqualTo(
            List.of(
                Map.of(
                    "outletId", merchant + "000001",
                    "name", "Café de la Gare",
                    "town", "Saint-Malo")));
  }

  @Test
  void othersHaveNothingToChooseFrom() {
    for (String token :
        List.of(Callers.operations(), Callers.outlet(merchant + "000001"), Callers.finance())) {
      search(token, null).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }
    given().get("/api/outlets").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
  }

  private String merchantToken() {
    return Callers.merchant(merchant);
  }

  private static Response search(String token, String letters) {
    var asked = given().auth().oauth2(token);
    return (letters == null ? asked : asked.queryParam("q", letters)).get("/api/outlets");
  }

  private static List<String> names(Response found) {
    return found.then().statusCode(200).extract().jsonPath().getList("items.name");
  }
}
