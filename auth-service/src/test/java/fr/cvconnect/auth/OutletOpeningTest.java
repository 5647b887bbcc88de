package fr.cvconnect.auth;

import static fr.cvconnect.auth.Registered.newOutlet;
import static fr.cvconnect.auth.Registered.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class OutletOpeningTest {

  @Test
  void anOutletGetsItsMerchantsDigitsAndTheNextSerial() {
    String merchant = Registered.merchant();

    Map<String, Object> answer =
        post(Callers.operations(), outletsOf(merchant), newOutlet("Accueil", "Biscarrosse"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getMap("");

    Map<String, Object> expected = newOutlet("Accueil", "Biscarrosse");
    expected.put("merchantId", merchant);
    expected.put("outletId", merchant + "000001");
    assertThat(answer).isEqualTo(expected);
    assertThat(Registered.outlet(merchant, "Restaurant", "Biscarrosse"))
        .isEqualTo(merchant + "000002");
  }

  @Test
  void itsAccountOpensThatOutletOnly() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Biscarrosse");
    Facts.await(merchant, 2);

    assertThat(Realm.user(outlet))
        .containsEntry(
            "attributes", Map.of("merchant_id", List.of(merchant), "outlet_ids", List.of(outlet)));
    assertThat(Realm.roles(outlet)).contains("outlet").doesNotContain("merchant", "operations");
    assertThat(Realm.credentials(outlet)).isEmpty();
  }

  @Test
  void itIsPublishedAfterItsMerchant() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Biscarrosse");

    List<Facts.Fact> facts = Facts.await(merchant, 2);
    assertThat(facts)
        .extracting(Facts.Fact::type)
        .containsExactly("MerchantRegistered", "OutletOpened");
    assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L);
    assertThat(facts.getLast().body())
        .isEqualTo(
            Map.of(
                "merchantId", merchant,
                "outletId", outlet,
                "name", "Accueil",
                "town", "Biscarrosse",
                "email", "accueil@camping-les-pins.example"));
  }

  @Test
  void simultaneousOpeningsGetIdsAndPlacesOfTheirOwn() {
    String merchant = Registered.merchant();
    String token = Callers.operations();

    List<String> ids =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(n -> post(token, outletsOf(merchant), newOutlet("Caisse " + n, "Annecy")))
            .map(answer -> answer.then().statusCode(201).extract().<String>path("outletId"))
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Facts.await(merchant, 13))
        .extracting(Facts.Fact::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 13).boxed().toList());
  }

  @Test
  void anOutletThatNobodyCouldTellFromAnotherIsRefused() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Café de la Gare", "Saint-Malo");

    post(Callers.operations(), outletsOf(merchant), newOutlet("CAFE DE LA GARE", "saint malo"))
        .then()
        .statusCode(409)
        .body("code", equalTo("OUTLET_ALREADY_OPEN"))
        .body("outletId", equalTo(outlet));
    assertThat(Registered.outlet(merchant, "Café de la Gare", "Dinard")).isNotEqualTo(outlet);
    assertThat(Registered.outlet(Registered.merchant(), "Café de la Gare", "Saint-Malo"))
        .isNotEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource({"000000", "12", "abc", "'%20'"})
  void anUnknownMerchantHasNoOutlets(String merchant) {
    post(Callers.operations(), outletsOf(merchant), newOutlet("Accueil", "Biscarrosse"))
        .then()
        .statusCode(404)
        .body("code", equalTo("MERCHANT_NOT_FOUND"));
  }

  @Test
  void anIdThatNoDatabaseStoresIsUnknownToo() {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Callers.operations())
        .contentType(ContentType.JSON)
        .body(newOutlet("Accueil", "Biscarrosse"))
        .post(outletsOf("%00"))
        .then()
        .statusCode(404)
        .body("code", equalTo("MERCHANT_NOT_FOUND"));
  }

  @ParameterizedTest
  @CsvSource({
    "name, ' ', REQUIRED",
    "town, '', REQUIRED",
    "email, nobody, NOT_AN_EMAIL",
    "name, 'a\u0007b', CONTROL_CHARACTER"
  })
  void aWrongFieldIsNamedWithItsReason(String field, String value, String code) {
    Map<String, Object> asked = newOutlet("Accueil", "Biscarrosse");
    asked.put(field, value);

    post(Callers.operations(), outletsOf(Registered.merchant()), asked)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/" + field))
        .body("errors.code", contains(code));
  }

  @Test
  void aNameHasAtMost100Characters() {
    String merchant = Registered.merchant();
    post(Callers.operations(), outletsOf(merchant), newOutlet("n".repeat(101), "Biscarrosse"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("TOO_LONG"));
    assertThat(Registered.outlet(merchant, "n".repeat(100), "Biscarrosse")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#ofEverybodyButOperations")
  void nobodyButOperationsOpensOutlets(String role, String token) {
    post(token, outletsOf(Registered.merchant()), newOutlet("Accueil", "Biscarrosse"))
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  private static String outletsOf(String merchant) {
    return "/api/merchants/" + merchant + "/outlets";
  }
}
