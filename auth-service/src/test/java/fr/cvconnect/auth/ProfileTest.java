package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class ProfileTest {
  private static final String PASSWORD = "a password of its own choice";

  @Test
  void anAdministratorSeesItsMerchant() {
    String merchant = Registered.merchant();
    Facts.await(merchant, 1);

    assertThat(profile(signIn(merchant)))
        .isEqualTo(expected(merchant, "merchant", merchantOf(merchant), null));
  }

  @Test
  void anOutletSeesItselfAndItsMerchant() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Biscarrosse");
    Facts.await(merchant, 2);

    Map<String, Object> itself =
        Map.of("outletId", outlet, "name", "Accueil", "town", "Biscarrosse");
    assertThat(profile(signIn(outlet)))
        .isEqualTo(expected(outlet, "outlet", merchantOf(merchant), itself));
  }

  @Test
  void staffBelongsToNoMerchant() {
    assertThat(profile(Callers.operations()))
        .isEqualTo(expected("operations", "operations", null, null));
    assertThat(profile(Callers.finance()))
        .isEqualTo(expected("finance-preparer", "finance-preparer", null, null));
  }

  @Test
  void aTillSeesItsMerchantAndNoOutletAsItsOwn() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Biscarrosse");

    Map<String, Object> profile = profile(Callers.till(merchant, outlet));
    assertThat(profile)
        .containsEntry("roles", List.of("till"))
        .containsEntry("merchant", merchantOf(merchant))
        .containsEntry("outlet", null);
  }

  @Test
  void withoutTokenNobodyHasAProfile() {
    given().get("/api/me").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#withoutAValidToken")
  void aTokenForSomethingElseIsNone(String kind, String token) {
    given()
        .auth()
        .oauth2(token)
        .get("/api/me")
        .then()
        .statusCode(401)
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  /** As the sandbox and, one day, the mailed link do: the account is opened without password. */
  private static String signIn(String account) {
    Realm.setPassword(account, PASSWORD);
    return Realm.signIn(account, PASSWORD).then().statusCode(200).extract().path("access_token");
  }

  private static Map<String, Object> profile(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get("/api/me")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  private static Map<String, Object> merchantOf(String merchantId) {
    return Map.of("merchantId", merchantId, "legalName", "Camping Les Pins SARL");
  }

  private static Map<String, Object> expected(
      String account, String role, Map<String, Object> merchant, Map<String, Object> outlet) {
    Map<String, Object> profile = new HashMap<>();
    profile.put("account", account);
    profile.put("roles", List.of(role));
    profile.put("merchant", merchant);
    profile.put("outlet", outlet);
    return profile;
  }
}
