package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.contracts.HttpSchema;
import fr.cvconnect.json.WireJson;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operations sees of merchants and their outlets. */
@ServiceTest
class DirectoryTest {
  /** A word of one test's merchants only: the database is that of all tests of the module. */
  private String mark;

  private String merchant;

  @BeforeEach
  void aMerchant() {
    mark = "zz" + Registered.freshNumber();
    merchant = register("Hôtel de l'Étang " + mark, "Saint-Malo");
  }

  @ParameterizedTest
  @CsvSource({"hotel", "ÉTANG", "etan", "saint-m", "malo hot"})
  void firstLettersOfNameAndTownFind(String letters) {
    assertThat(ids(find(letters + " " + mark))).containsExactly(merchant);
  }

  @Test
  void theIdFindsTooAndOtherLettersDoNot() {
    assertThat(ids(find(merchant))).containsExactly(merchant);
    assertThat(ids(find("tang " + mark))).isEmpty();
    assertThat(ids(find("%"))).contains(merchant);
  }

  @Test
  void aFoundMerchantTellsHowItStands() {
    Registered.outlet(merchant, "Plage", "Saint-Malo");
    String closed = Registered.outlet(merchant, "Gare", "Rennes");
    Shutting.close(closed).then().statusCode(200);
    Shutting.suspend(merchant).then().statusCode(200);

    Response found = find(mark);

    found
        .then()
        .body("items[0].legalName", equalTo("Hôtel de l'Étang " + mark))
        .body("items[0].town", equalTo("Saint-Malo"))
        .body("items[0].suspendedBy", equalTo("operations"))
        .body("items[0].openOutlets", equalTo(1));
    HttpSchema.of("auth", "FoundMerchant").requireValid(item(found));
  }

  @Test
  void pagesGoByNameAndShowEachOnceWhileOthersAreRegistered() {
    String second = register("Hôtel de l'Étang " + mark + " bis", "Annecy");
    String third = register("hotel du Lac " + mark, "Annecy");
    String same = register("Hôtel du lac " + mark, "Brest");
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page = pageOf("/api/merchants", Map.of("q", mark, "limit", 1), cursor);
      seen.addAll(ids(page));
      register("Auberge " + mark, "Annecy");
      cursor = page.path("nextCursor");
    } while (cursor != null);

    List<String> lakes = third.compareTo(same) < 0 ? List.of(third, same) : List.of(same, third);
    assertThat(seen).containsExactly(merchant, second, lakes.get(0), lakes.get(1));
  }

  @Test
  void aMerchantIsReadWithItsAccount() {
    Callers.awaitOpen(merchant);

    Response read = read("/api/merchants/" + merchant);

    read.then()
        .statusCode(200)
        .body("merchantId", equalTo(merchant))
        .body("email", equalTo("direction@camping-les-pins.example"))
        .body("category", equalTo("ACCOMMODATION"))
        .body("language", equalTo("fr"))
        .body("address.postalCode", equalTo("40600"))
        .body("suspendedAt", nullValue())
        .body("account.openedAt", notNullValue())
        .body("account.blocks.size()", equalTo(0));
    HttpSchema.of("auth", "RegisteredMerchant").requireValid(read.asString());
  }

  @Test
  void itsBlockIsRead() {
    Callers.awaitOpen(merchant);
    given()
        .auth()
        .oauth2(Callers.operations())
        .post("/api/accounts/" + merchant + "/block")
        .then()
        .statusCode(200);

    Response read = read("/api/merchants/" + merchant);

    read.then()
        .body("account.blocks.cause", contains("OPERATIONS"))
        .body("account.blocks.blockedBy", contains("operations"));
    HttpSchema.of("auth", "RegisteredMerchant").requireValid(read.asString());
  }

  @Test
  void itsOutletsAreListedByNameWithTheirAccounts() {
    String plage = Registered.outlet(merchant, "Plage", "Saint-Malo");
    String gare = Registered.outlet(merchant, "Gare", "Rennes");
    Callers.awaitOpen(gare);
    Shutting.close(gare).then().statusCode(200);
    String again = Registered.outlet(merchant, "Gare", "Rennes");
    Callers.awaitOpen(again);

    Response listed = read("/api/merchants/" + merchant + "/outlets");

    listed
        .then()
        .statusCode(200)
        .body("items.outletId", contains(gare, again, plage))
        .body("items.closedBy", contains(equalTo("operations"), nullValue(), nullValue()))
        .body("items[2].email", equalTo("accueil@camping-les-pins.example"))
        .body("items[2].account.openedAt", notNullValue());
    HttpSchema.of("auth", "OutletOfMerchant").requireValid(item(listed));
  }

  @Test
  void anOutletWhoseAccountDoesNotStandYetIsListedWithoutAnHour() {
    String next = merchant + "000001";
    Realm.create(next, Map.of("merchant_id", List.of("100001")));
    Registered.outlet(merchant, "Plage", "Saint-Malo");

    read("/api/merchants/" + merchant + "/outlets")
        .then()
        .body("items.outletId", contains(next))
        .body("items[0].account.openedAt", nullValue());

    Realm.delete(next);
    Callers.awaitOpen(next);
  }

  @Test
  void pagesOfOutletsShowEachOnce() {
    String path = "/api/merchants/" + merchant + "/outlets";
    String gare = Registered.outlet(merchant, "Gare", "Rennes");
    String far = Registered.outlet(merchant, "Gare", "Brest");
    String plage = Registered.outlet(merchant, "Plage", "Saint-Malo");

    Response first = pageOf(path, Map.of("limit", 2), null);
    Response second = pageOf(path, Map.of("limit", 2), first.path("nextCursor"));

    assertThat(first.<List<String>>path("items.outletId")).containsExactly(far, gare);
    assertThat(second.<List<String>>path("items.outletId")).containsExactly(plage);
    assertThat(second.<String>path("nextCursor")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000", "100001000001", "%00", "x"})
  void anUnknownMerchantIsNotFound(String id) {
    for (String path : List.of("/api/merchants/" + id, "/api/merchants/" + id + "/outlets")) {
      read(path).then().statusCode(404).body("code", equalTo("MERCHANT_NOT_FOUND"));
    }
  }

  @ParameterizedTest
  @CsvSource({"limit=0, /limit", "limit=101, /limit", "cursor=AAAA, /cursor", "q=%00, /q"})
  void whatCannotBeReadIsRefused(String query, String pointer) {
    read("/api/merchants?" + query)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer));
    if (!query.startsWith("q")) {
      read("/api/merchants/" + merchant + "/outlets?" + query)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains(pointer));
    }
  }

  private static String register(String legalName, String town) {
    String id = Registered.freshNumber();
    Map<String, Object> asked = Registered.newMerchant(id);
    asked.put("legalName", legalName);
    Map<String, Object> address = Registered.newAddress();
    address.put("town", town);
    asked.put("address", address);
    Registered.post(Callers.operations(), "/api/merchants", asked).then().statusCode(201);
    return id;
  }

  private static Response find(String q) {
    return pageOf("/api/merchants", Map.of("q", q, "limit", 100), null);
  }

  private static Response pageOf(String path, Map<String, Object> query, String cursor) {
    var asked = given().auth().oauth2(Callers.operations()).queryParams(query);
    Response page = (cursor == null ? asked : asked.queryParam("cursor", cursor)).get(path);
    page.then().statusCode(200);
    return page;
  }

  private static Response read(String path) {
    return given().urlEncodingEnabled(false).auth().oauth2(Callers.operations()).get(path);
  }

  private static List<String> ids(Response found) {
    return found.path("items.merchantId");
  }

  /** The first one, as it was written. */
  private static String item(Response page) {
    try {
      return WireJson.tolerant().readTree(page.asString()).at("/items/0").toString();
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(notJson);
    }
  }
}
