package fr.cvconnect.settlement.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.settlement.Books;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class TransferResourceTest {
  private static final String MONDAY = "2026-11-23";
  private static final String TUESDAY = "2026-11-24";
  private static final Tokens TOKENS = new Tokens();

  @BeforeEach
  void twoMerchantsOnTwoDates() {
    Books.clear();
    Books.payable("100001", "ACCOMMODATION");
    for (String date : List.of(MONDAY, TUESDAY)) {
      Books.execute("insert into daily_batch (business_date) values ('%s')".formatted(date));
      Books.scheduled("100001", date);
      Books.held("100002", date);
    }
  }

  @Test
  void aMerchantSeesItsOwnNewestFirst() {
    list(merchant("100001"), "")
        .statusCode(200)
        .body("items.businessDate", contains(TUESDAY, MONDAY))
        .body("items.merchantId", contains("100001", "100001"))
        .body("nextCursor", nullValue());
  }

  @Test
  void aTransferReadsAsPromised() {
    list(merchant("100001"), "?businessDate=" + MONDAY)
        .body("items", hasSize(1))
        .body("items[0].merchantName", equalTo("Camping des Pins"))
        .body("items[0].outletId", nullValue())
        .body("items[0].dueDate", equalTo("2026-11-30"))
        .body("items[0].state", equalTo("SCHEDULED"))
        .body("items[0].holdReason", nullValue())
        .body("items[0].payments", equalTo(2))
        .body("items[0].grossCents", equalTo(4_500))
        .body("items[0].commissionCents", equalTo(113))
        .body("items[0].netCents", equalTo(4_387))
        .body("items[0].currency", equalTo("EUR"))
        .body("items[0].endToEndId", equalTo("CV-20261123-100001"));
  }

  @Test
  void everyTransferKeepsItsSchema() {
    HttpSchema schema = HttpSchema.of("settlement", "Transfer");
    for (String merchantId : List.of("100001", "100002")) {
      String transferId = list(merchant(merchantId), "").extract().path("items[0].transferId");
      schema.requireValid(one(merchant(merchantId), transferId).extract().asString());
    }
  }

  @Test
  void theNameOfAMerchantThatIsNotKnownYetIsNull() {
    list(merchant("100002"), "").body("items[0].merchantName", nullValue());
    String transferId = list(merchant("100002"), "").extract().path("items[0].transferId");
    one(merchant("100002"), transferId).body("merchantName", nullValue());
  }

  @Test
  void aHeldTransferSaysWhy() {
    list(merchant("100002"), "?businessDate=" + MONDAY)
        .body("items[0].state", equalTo("HELD"))
        .body("items[0].holdReason", equalTo("NO_BANK_ACCOUNT"))
        .body("items[0].endToEndId", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance-preparer", "finance-approver"})
  void financeSeesAllAndFilters(String role) {
    String token = TOKENS.staff(role);
    list(token, "").body("items", hasSize(4));
    list(token, "?merchantId=100002").body("items.merchantId", contains("100002", "100002"));
    list(token, "?state=HELD&businessDate=" + MONDAY).body("items", hasSize(1));
    list(token, "?merchantId=999999").body("items", empty());
  }

  @Test
  void anotherMerchantsTransfersAreNeitherListedNorFound() {
    String foreign = Books.value("select transfer_id from transfer where merchant_id = '100002'");

    list(merchant("100001"), "?merchantId=100002").statusCode(200).body("items", empty());
    one(merchant("100001"), foreign).statusCode(404).body("code", equalTo("TRANSFER_NOT_FOUND"));
    one(merchant("100002"), foreign).statusCode(200).body("transferId", equalTo(foreign));
    one(TOKENS.staff("finance-preparer"), foreign).statusCode(200);
  }

  @Test
  void anUnknownTransferIsNotFound() {
    one(merchant("100001"), UUID.randomUUID().toString())
        .statusCode(404)
        .body("code", equalTo("TRANSFER_NOT_FOUND"));
    one(merchant("100001"), "no-id").statusCode(404);
  }

  @Test
  void pagesShowEachTransferOnceWhileNewOnesCome() {
    String token = TOKENS.staff("finance-preparer");
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      ValidatableResponse page = list(token, "?limit=1" + cursor);
      seen.addAll(page.extract().<List<String>>path("items.transferId"));
      String next = page.extract().path("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
      Books.execute(
          "insert into daily_batch (business_date) values ('2026-12-%02d')".formatted(seen.size()));
      Books.scheduled("100003", "2026-12-%02d".formatted(seen.size()));
    } while (cursor != null);

    assertThat(seen).hasSize(4).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "cursor=nonsense",
        "state=PAID",
        "businessDate=2026-02-30",
        "businessDate=23/11/2026",
        "merchantId=10000",
        "merchantId=1000010",
        "merchantId=10000a"
      })
  void aFilterThatCannotBeReadIsRefused(String filter) {
    list(TOKENS.staff("finance-preparer"), "?" + filter)
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"));
  }

  @Test
  void aMerchantIdThatNoDatabaseStoresIsRefusedToo() {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(TOKENS.staff("finance-preparer"))
        .get("/api/transfers?merchantId=%00")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/merchantId"));
  }

  /** An account made wrong: it has the role, and no claim that says which merchant it is. */
  @Test
  void aMerchantThatIsNoneSeesNothing() {
    String token = TOKENS.staff("merchant");
    String any = Books.value("select transfer_id from transfer limit 1");

    list(token, "").statusCode(403).body("code", equalTo("FORBIDDEN"));
    list(token, "?merchantId=100001").statusCode(403);
    one(token, any).statusCode(403).body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void nobodyElseSeesTransfers() {
    given().get("/api/transfers").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    list(TOKENS.outlet("100001000001"), "").statusCode(403).body("code", equalTo("FORBIDDEN"));
    list(TOKENS.staff("operations"), "").statusCode(403);
    list(TOKENS.till("100001"), "").statusCode(401);
    list(TOKENS.ofOtherRealm(), "").statusCode(401);
  }

  private static String merchant(String merchantId) {
    return TOKENS.merchant(merchantId);
  }

  private static ValidatableResponse list(String token, String query) {
    return given().auth().oauth2(token).get("/api/transfers" + query).then();
  }

  private static ValidatableResponse one(String token, String transferId) {
    return given().auth().oauth2(token).get("/api/transfers/" + transferId).then();
  }
}
