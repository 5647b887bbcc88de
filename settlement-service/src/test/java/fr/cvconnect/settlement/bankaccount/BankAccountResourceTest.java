package fr.cvconnect.settlement.bankaccount;

import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.settlement.Books;
import fr.cvconnect.settlement.Log;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class BankAccountResourceTest {
  private static final String IBAN = "FR7630006000011234567890189";
  private static final Tokens TOKENS = new Tokens();

  @BeforeEach
  void oneMerchant() {
    Books.clear();
    publish(registered("100001", "Camping des Pins", 1));
    Books.await("exists (select from merchant where merchant_id = '100001')");
  }

  @Test
  void operationsSetTheAccountAndSeeItMasked() {
    ValidatableResponse answer =
        put("100001", "FR76 3000 6000 0112 3456 7890 189", "Camping des Pins SARL");

    HttpSchema.of("settlement", "BankAccount").requireValid(answer.extract().asString());
    answer
        .statusCode(200)
        .body("merchantId", equalTo("100001"))
        .body("merchantName", equalTo("Camping des Pins"))
        .body("holder", equalTo("Camping des Pins SARL"))
        .body("iban", equalTo("FR76*******************0189"));

    assertThat(Books.value("select iban from bank_account")).isEqualTo(IBAN);
  }

  @Test
  void theSameAccountAgainChangesNothingAndAnotherOneReplacesIt() {
    String first = put("100001", IBAN, "Pins").extract().path("updatedAt");
    put("100001", IBAN, "Pins").body("updatedAt", equalTo(first));
    put("100001", "FR1420041010050500013M02606", "Pins").statusCode(200);

    assertThat(Books.value("select iban from bank_account"))
        .isEqualTo("FR1420041010050500013M02606");
  }

  @Test
  void whoSetWhichAccountIsKept() {
    put("100001", IBAN, "Pins");
    put("100001", IBAN, "Pins");
    put("100001", "FR1420041010050500013M02606", "Pins");

    assertThat(
            Books.value(
                """
                select string_agg(iban || ' by ' || changed_by, ', ' order by changed_at)
                from bank_account_change where merchant_id = '100001'
                """))
        .isEqualTo(IBAN + " by operations, FR1420041010050500013M02606 by operations");
  }

  @Test
  void aChangeIsLoggedOnceAndMasked() {
    try (Log log = Log.read()) {
      put("100001", IBAN, "Pins").statusCode(200);
      put("100001", IBAN, "Pins").statusCode(200);

      assertThat(log.with("is paid to"))
          .containsExactly(
              "INFO merchant 100001 is paid to FR76*******************0189, says operations");
    }
  }

  @Test
  void anUnknownMerchantIsNotFound() {
    put("100009", IBAN, "Pins").statusCode(404).body("code", equalTo("MERCHANT_NOT_FOUND"));
    put("%00", IBAN, "Pins").statusCode(404).body("code", equalTo("MERCHANT_NOT_FOUND"));
  }

  @Test
  void everythingWrongIsSaidAtOnceAndTheIbanIsNotRepeated() {
    String answer =
        put("100001", "FR7630006000011234567890188", "")
            .statusCode(422)
            .body("code", equalTo("VALIDATION_FAILED"))
            .body("errors.pointer", contains("/iban", "/holder"))
            .body("errors.code", contains("INVALID_IBAN", "REQUIRED"))
            .extract()
            .asString();

    assertThat(answer).doesNotContain("3000600001");
    assertThat(Books.count("bank_account")).isZero();
  }

  @Test
  void anUnknownFieldIsRefused() {
    given()
        .auth()
        .oauth2(TOKENS.staff("operations"))
        .contentType("application/json")
        .body("{\"iban\":\"%s\",\"holder\":\"Pins\",\"bic\":\"X\"}".formatted(IBAN))
        .put("/api/merchants/100001/bank-account")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void onlyOperationsMaySetIt() {
    for (String token :
        new String[] {
          TOKENS.merchant("100001"), TOKENS.staff("finance-preparer"), TOKENS.outlet("100001000001")
        }) {
      put(token, "100001", IBAN, "Pins").statusCode(403);
    }
    assertThat(Books.count("bank_account")).isZero();
  }

  @Test
  void aNewerDescriptionOfAMerchantWinsOverAnOlderOne() {
    publish(registered("100001", "Camping du Lac", 7), registered("100001", "Camping", 3));
    Books.await("(select legal_name = 'Camping du Lac' from merchant)");
    publish(registered("100005", "Gîte", 1));
    Books.await("exists (select from merchant where merchant_id = '100005')");

    put("100001", IBAN, "Pins").body("merchantName", equalTo("Camping du Lac"));
  }

  private static ValidatableResponse put(String merchantId, String iban, String holder) {
    return put(TOKENS.staff("operations"), merchantId, iban, holder);
  }

  private static ValidatableResponse put(
      String token, String merchantId, String iban, String holder) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"iban\":\"%s\",\"holder\":\"%s\"}".formatted(iban, holder))
        .put("/api/merchants/" + merchantId + "/bank-account")
        .then();
  }
}
