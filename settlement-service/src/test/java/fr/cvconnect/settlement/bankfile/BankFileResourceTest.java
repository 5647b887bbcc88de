package fr.cvconnect.settlement.bankfile;

import static fr.cvconnect.settlement.Neighbours.ended;
import static fr.cvconnect.settlement.Neighbours.payment;
import static fr.cvconnect.settlement.Neighbours.publish;
import static fr.cvconnect.settlement.Neighbours.registered;
import static fr.cvconnect.settlement.Neighbours.validated;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.settlement.Books;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class BankFileResourceTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Tokens TOKENS = new Tokens();

  @BeforeEach
  void newBooks() {
    Books.clear();
  }

  @Test
  void financeGetsTheFileOfAClosedDateTheSameBytesEachTime() throws GeneralSecurityException {
    closeMondayWith("100001");

    Response first = file("2026-11-23", "finance-preparer");
    byte[] bytes = first.asByteArray();
    PaymentSchema.requireValid(bytes);
    assertThat(new String(bytes, UTF_8))
        .contains("<MsgId>CV-20261123-F1</MsgId>")
        .contains("<ReqdExctnDt><Dt>2026-11-30</Dt></ReqdExctnDt>")
        .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>65.00</CtrlSum>")
        .contains("<EndToEndId>CV-20261123-100001</EndToEndId>")
        .contains("<Nm>Hotel de l'Etang</Nm>");
    first
        .then()
        .statusCode(200)
        .contentType("application/xml")
        .header("Content-Disposition", "attachment; filename=\"CV-20261123-F1.xml\"")
        .header("Repr-Digest", "sha-256=:" + sha256(bytes) + ":");

    setAccount("100001", "FR1420041010050500013M02606", "Autre");
    assertThat(file("2026-11-23", "finance-approver").asByteArray()).isEqualTo(bytes);
  }

  @Test
  void theFileSaysItWasMadeWhenTheBatchWasClosed() {
    closeMondayWith("100001");

    String closedAt = batch("2026-11-23").path("closedAt");
    assertThat(file("2026-11-23", "finance-preparer").asString())
        .contains("<CreDtTm>" + closedAt + "</CreDtTm>");
  }

  @Test
  void aDateWithoutPayableTransfersHasNoFile() {
    publish(validated(payment("100002", MONDAY, 4_500)), ended(MONDAY, 1, 4_500));
    Books.awaitClosed("2026-11-23");

    assertMissing("2026-11-23", "NO_PAYABLE_TRANSFERS");
  }

  @Test
  void aDateThatIsNotClosedHasNoFileYetAndShowsBothTotals() {
    publish(validated(payment("100001", MONDAY, 4_500)), ended(MONDAY, 2, 6_500));
    Books.await("(select booked_payments = 1 and ended_at is not null from daily_batch)");

    assertMissing("2026-11-23", "BATCH_NOT_CLOSED");
    HttpSchema.of("settlement", "Batch").requireValid(batch("2026-11-23").asString());
    batch("2026-11-23")
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("balanced", equalTo(false))
        .body("announced.payments", equalTo(2))
        .body("announced.totalCents", equalTo(6_500))
        .body("booked.payments", equalTo(1))
        .body("booked.totalCents", equalTo(4_500))
        .body("dueDate", nullValue())
        .body("closedAt", nullValue());
  }

  @Test
  void aClosedDateShowsItsSums() {
    closeMondayWith("100001");

    HttpSchema.of("settlement", "Batch").requireValid(batch("2026-11-23").asString());
    batch("2026-11-23")
        .then()
        .body("state", equalTo("CLOSED"))
        .body("balanced", equalTo(true))
        .body("currency", equalTo("EUR"))
        .body("dueDate", equalTo("2026-11-30"))
        .body("transfers", equalTo(1))
        .body("heldTransfers", equalTo(0))
        .body("payments", equalTo(2))
        .body("grossCents", equalTo(6_500))
        .body("commissionCents", equalTo(0))
        .body("netCents", equalTo(6_500))
        .body("heldNetCents", equalTo(0));
  }

  @Test
  void aDateNobodyKnowsIsNotFound() {
    assertMissing("2026-11-23", "BATCH_NOT_FOUND");
    batch("2026-11-23").then().statusCode(404).body("code", equalTo("BATCH_NOT_FOUND"));
    batch("yesterday").then().statusCode(404);
  }

  @Test
  void onlyFinanceSeesBatchesAndFiles() {
    for (String token : new String[] {TOKENS.merchant("100001"), TOKENS.staff("operations")}) {
      for (String path : new String[] {"/api/batches/2026-11-23", "/api/batches/2026-11-23/file"}) {
        given().auth().oauth2(token).get(path).then().statusCode(403);
      }
    }
  }

  private static void closeMondayWith(String merchantId) {
    publish(registered(merchantId, "Hôtel de l’Étang", 1));
    Books.await("exists (select from merchant)");
    setAccount(merchantId, "FR7630006000011234567890189", "Hôtel de l’Étang");
    publish(
        validated(payment(merchantId, MONDAY, 4_500)),
        validated(payment(merchantId, MONDAY, 2_000)),
        ended(MONDAY, 2, 6_500));
    Books.awaitClosed("2026-11-23");
  }

  private static void setAccount(String merchantId, String iban, String holder) {
    given()
        .auth()
        .oauth2(TOKENS.staff("operations"))
        .contentType("application/json")
        .body("{\"iban\":\"%s\",\"holder\":\"%s\"}".formatted(iban, holder))
        .put("/api/merchants/" + merchantId + "/bank-account")
        .then()
        .statusCode(200);
  }

  private static void assertMissing(String businessDate, String code) {
    file(businessDate, "finance-preparer").then().statusCode(404).body("code", equalTo(code));
  }

  private static Response file(String businessDate, String role) {
    return given().auth().oauth2(TOKENS.staff(role)).get("/api/batches/" + businessDate + "/file");
  }

  private static Response batch(String businessDate) {
    return given()
        .auth()
        .oauth2(TOKENS.staff("finance-preparer"))
        .get("/api/batches/" + businessDate);
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
