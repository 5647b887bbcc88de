package fr.cvconnect.auth;

import static fr.cvconnect.auth.Registered.freshNumber;
import static fr.cvconnect.auth.Registered.newMerchant;
import static fr.cvconnect.auth.Registered.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class RegistrationTest {
  private static final String MERCHANTS = "/api/merchants";

  @Test
  void aRegisteredMerchantIsAnsweredAsStored() {
    String id = freshNumber();
    Map<String, Object> asked = newMerchant(id);
    asked.put("legalName", "  Cafe\u0301 de la Gare ");
    asked.remove("language");

    Map<String, Object> answer =
        post(Callers.operations(), MERCHANTS, asked)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getMap("");

    Map<String, Object> expected = newMerchant(id);
    expected.put("legalName", "Caf\u00e9 de la Gare");
    assertThat(answer).isEqualTo(expected);
  }

  @Test
  void itsAdministratorHasAnAccountWithoutPassword() {
    String id = Registered.merchant();
    Facts.await(id, 1);

    Map<String, Object> user = Realm.user(id);
    assertThat(user).containsEntry("enabled", true).containsEntry("emailVerified", true);
    assertThat(user).containsEntry("email", "direction@camping-les-pins.example");
    assertThat(user).containsEntry("attributes", Map.of("merchant_id", List.of(id)));
    assertThat(Realm.roles(id)).contains("merchant").doesNotContain("outlet", "operations");
    assertThat(Realm.credentials(id)).isEmpty();
  }

  @Test
  void itIsPublishedAsPromised() {
    String id = Registered.merchant();

    Facts.Fact fact = Facts.await(id, 1).getFirst();
    assertThat(fact.type()).isEqualTo("MerchantRegistered");
    assertThat(fact.sequence()).isEqualTo(1);
    assertThat(fact.body())
        .isEqualTo(
            Map.of(
                "merchantId", id,
                "legalName", "Camping Les Pins SARL",
                "email", "direction@camping-les-pins.example",
                "category", "ACCOMMODATION",
                "language", "fr"));
  }

  @Test
  void aTakenConventionNumberIsRefused() {
    String id = Registered.merchant();
    Map<String, Object> other = newMerchant(id);
    other.put("legalName", "Somebody else");

    post(Callers.operations(), MERCHANTS, other)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("MERCHANT_ALREADY_REGISTERED"));
    assertThat(Facts.await(id, 1)).hasSize(1);
  }

  @Test
  void ofSimultaneousRegistrationsOfOneNumberOneSucceeds() {
    Map<String, Object> asked = newMerchant(freshNumber());
    String token = Callers.operations();

    List<Integer> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(attempt -> post(token, MERCHANTS, asked).statusCode())
            .sorted()
            .toList();

    assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    post(Callers.operations(), MERCHANTS, Map.of("merchantId", "12345"))
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/merchantId",
                "/legalName",
                "/email",
                "/category",
                "/address/street",
                "/address/postalCode",
                "/address/town"));
  }

  @ParameterizedTest
  @CsvSource({
    "merchantId, 12345, NOT_DIGITS",
    "merchantId, 1234567, TOO_LONG",
    "merchantId, 12345a, NOT_DIGITS",
    "merchantId, １２３４５６, NOT_DIGITS",
    "legalName, '', REQUIRED",
    "legalName, '   ', REQUIRED",
    "email, accueil, NOT_AN_EMAIL",
    "email, 'a@b.fr, c@d.fr', NOT_AN_EMAIL",
    "category, accommodation, UNKNOWN_VALUE",
    "category, BANK, UNKNOWN_VALUE",
    "language, de, UNKNOWN_VALUE",
    "language, FR, UNKNOWN_VALUE",
    "language, en, UNKNOWN_VALUE"
  })
  void aWrongFieldIsNamedWithItsReason(String field, String value, String code) {
    Map<String, Object> asked = newMerchant(freshNumber());
    asked.put(field, value);

    post(Callers.operations(), MERCHANTS, asked)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/" + field))
        .body("errors.code", contains(code));
  }

  @Test
  void aLegalNameHasAtMost140Characters() {
    Map<String, Object> asked = newMerchant(freshNumber());
    asked.put("legalName", "\ud83c\udfd5".repeat(141));
    post(Callers.operations(), MERCHANTS, asked)
        .then()
        .statusCode(422)
        .body("errors.code", contains("TOO_LONG"));

    asked.put("legalName", "\ud83c\udfd5".repeat(140));
    post(Callers.operations(), MERCHANTS, asked).then().statusCode(201);
  }

  @Test
  void anUnknownFieldIsRefused() {
    Map<String, Object> asked = newMerchant(freshNumber());
    asked.put("commission", 0);

    post(Callers.operations(), MERCHANTS, asked)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void aNumberIsNotAConventionNumber() {
    Map<String, Object> asked = new HashMap<>(newMerchant(freshNumber()));
    asked.put("merchantId", 100001);

    post(Callers.operations(), MERCHANTS, asked)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @ParameterizedTest
  @MethodSource("fr.cvconnect.auth.Callers#ofEverybodyButOperations")
  void nobodyButOperationsRegisters(String role, String token) {
    String id = freshNumber();

    post(token, MERCHANTS, newMerchant(id))
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }
}
