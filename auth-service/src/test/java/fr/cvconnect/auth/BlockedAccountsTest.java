package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.testing.Probes;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accounts that operations sees as blocked, and why. */
@ServiceTest
class BlockedAccountsTest {
  @Test
  void whatOperationsBlocksIsListedWithWhoseItIs() {
    String merchant = Registered.merchant();
    String outlet = Registered.outlet(merchant, "Accueil", "Biscarrosse");
    block(outlet);

    Map<String, Object> listed = listed().get(outlet);

    assertThat(listed)
        .containsEntry("merchantId", merchant)
        .containsEntry("legalName", "Camping Les Pins SARL")
        .containsEntry(
            "outlet", Map.of("outletId", outlet, "name", "Accueil", "town", "Biscarrosse"))
        .doesNotContainKey("email");
    assertThat(causes(listed)).containsExactly("OPERATIONS");
  }

  @Test
  void bothCausesAreListedSinceTheFirst() {
    Holder holder = Holder.withPassword();
    Shutting.lockOut(holder.account());
    Probes.until("the lock-out to be known", () -> listed().containsKey(holder.account()));
    Object since = listed().get(holder.account()).get("blockedSince");

    block(holder.account());

    Map<String, Object> listed = listed().get(holder.account());
    assertThat(causes(listed)).containsExactly("WRONG_PASSWORDS", "OPERATIONS");
    assertThat(listed).containsEntry("blockedSince", since).containsEntry("outlet", null);
  }

  @Test
  void whatIsLiftedIsListedNoMore() {
    String merchant = Registered.merchant();
    block(merchant);
    assertThat(listed()).containsKey(merchant);

    operations().delete("/api/accounts/" + merchant + "/block").then().statusCode(204);

    assertThat(listed()).doesNotContainKey(merchant);
  }

  @Test
  void aSuspendedMerchantsAccountIsNotOneOfThem() {
    String merchant = Registered.merchant();
    Shutting.suspend(merchant).then().statusCode(200);

    assertThat(listed()).doesNotContainKey(merchant);
  }

  @Test
  void theLatestComeFirstPageByPage() {
    String merchant = Registered.merchant();
    List<String> blocked = new ArrayList<>();
    for (String name : List.of("Un", "Deux", "Trois")) {
      String outlet = Registered.outlet(merchant, name, "Annecy");
      block(outlet);
      blocked.addFirst(outlet);
    }

    List<String> seen = new ArrayList<>();
    String cursor = null;
    while (seen.size() < blocked.size()) {
      Response page = page(1, cursor);
      seen.addAll(page.<List<String>>path("items.account"));
      cursor = page.path("nextCursor");
    }

    assertThat(seen).isEqualTo(blocked);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=5, /state",
    "state=blocked, /state",
    "state=BLOCKED&limit=0, /limit",
    "state=BLOCKED&cursor=AAAA, /cursor"
  })
  void whatCannotBeReadIsRefused(String query, String pointer) {
    operations()
        .get("/api/accounts?" + query)
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors.pointer", contains(pointer));
  }

  private static void block(String account) {
    Callers.awaitOpen(account);
    operations().post("/api/accounts/" + account + "/block").then().statusCode(200);
  }

  /** All of them by their account; each keeps its schema. */
  private static Map<String, Map<String, Object>> listed() {
    Map<String, Map<String, Object>> accounts = new HashMap<>();
    String cursor = null;
    do {
      Response page = page(100, cursor);
      requireSchema(page);
      for (Map<String, Object> item : page.<List<Map<String, Object>>>path("items")) {
        accounts.put(item.get("account").toString(), item);
      }
      cursor = page.path("nextCursor");
    } while (cursor != null);
    return accounts;
  }

  private static Response page(int limit, String cursor) {
    var asked = operations().queryParam("state", "BLOCKED").queryParam("limit", limit);
    Response page =
        (cursor == null ? asked : asked.queryParam("cursor", cursor)).get("/api/accounts");
    page.then().statusCode(200);
    return page;
  }

  private static void requireSchema(Response page) {
    HttpSchema schema = HttpSchema.of("auth", "BlockedAccount");
    try {
      WireJson.tolerant()
          .readTree(page.asString())
          .get("items")
          .forEach(item -> schema.requireValid(item.toString()));
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  private static List<Object> causes(Map<String, Object> account) {
    return ((List<?>) account.get("blocks"))
        .stream().<Object>map(block -> ((Map<?, ?>) block).get("cause")).toList();
  }

  private static RequestSpecification operations() {
    return given().auth().oauth2(Callers.operations());
  }
}
