package fr.cvconnect.settlement.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.settlement.Books;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The business dates as finance looks through them. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "settlement-service"))
class BatchListTest {
  private static final String FRIDAY = "2026-11-20";
  private static final String MONDAY = "2026-11-23";
  private static final String TUESDAY = "2026-11-24";
  private static final Tokens TOKENS = new Tokens();

  @BeforeEach
  void aClosedDateAndTwoOpenOnes() {
    Books.clear();
    Books.execute(
        """
        insert into daily_batch values
          ('%s', 2, 6500, 2, 6500, now(), now(), '2026-11-27', 2, 1, 6500, 163, 6337, 1950)
        """
            .formatted(FRIDAY));
    Books.execute("insert into daily_batch values ('%s', 1, 4500)".formatted(TUESDAY));
    Books.execute("insert into daily_batch values ('%s')".formatted(MONDAY));
  }

  @Test
  void theNewestDateComesFirst() {
    list("").body("items.businessDate", contains(TUESDAY, MONDAY, FRIDAY));
    list("").body("nextCursor", nullValue());
  }

  @Test
  void eachReadsAsItDoesAlone() throws JsonProcessingException {
    list("")
        .body("items.state", contains("OPEN", "OPEN", "CLOSED"))
        .body("items.booked.totalCents", contains(4_500, 0, 6_500))
        .body("items.heldTransfers", contains(nullValue(), nullValue(), equalTo(1)))
        .body("items[2].dueDate", equalTo("2026-11-27"))
        .body("items[2].heldNetCents", equalTo(1_950));
    var page = WireJson.tolerant().readTree(list("").extract().asString());
    for (var item : page.get("items")) {
      HttpSchema.of("settlement", "Batch").requireValid(item.toString());
      assertThat(item).isEqualTo(alone(item.get("businessDate").asText()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-11-23, 2026-11-24 2026-11-23",
    "to=2026-11-23, 2026-11-23 2026-11-20",
    "from=2026-11-23&to=2026-11-23, 2026-11-23",
    "from=2026-11-21&to=2026-11-22, ''",
    "from=2026-11-24&to=2026-11-20, ''"
  })
  void fromAndToAreIncluded(String filter, String dates) {
    assertThat(dates(list("?" + filter))).isEqualTo(dates);
  }

  @Test
  void pagesShowEachDateOnceWhileNewOnesCome() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      ValidatableResponse page = list("?limit=1&to=2026-11-23" + cursor);
      seen.add(dates(page));
      String next = page.extract().path("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
      Books.execute("insert into daily_batch values ('2026-12-0%d')".formatted(seen.size()));
    }
    assertThat(seen).containsExactly(MONDAY, FRIDAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "cursor=nonsense", "from=2026-02-30", "to=23/11/2026"})
  void whatCannotBeReadIsRefused(String filter) {
    get(TOKENS.staff("finance-preparer"), "/api/batches?" + filter)
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors.pointer", contains("/" + filter.substring(0, filter.indexOf('='))));
  }

  @Test
  void onlyFinanceSeesThem() {
    get(TOKENS.staff("finance-approver"), "/api/batches").statusCode(200);
    get(TOKENS.merchant("100001"), "/api/batches").statusCode(403);
    get(TOKENS.staff("operations"), "/api/batches").statusCode(403);
    given().get("/api/batches").then().statusCode(401);
  }

  private static Object alone(String businessDate) throws JsonProcessingException {
    String path = "/api/batches/" + businessDate;
    return WireJson.tolerant()
        .readTree(get(TOKENS.staff("finance-preparer"), path).extract().asString());
  }

  private static String dates(ValidatableResponse page) {
    return String.join(" ", page.extract().<List<String>>path("items.businessDate"));
  }

  private static ValidatableResponse list(String query) {
    return get(TOKENS.staff("finance-preparer"), "/api/batches" + query).statusCode(200);
  }

  private static ValidatableResponse get(String token, String path) {
    return given().auth().oauth2(token).get(path).then();
  }
}
