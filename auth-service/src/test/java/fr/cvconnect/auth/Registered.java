package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Merchants and outlets of the tests, registered through the API. */
public final class Registered {
  private Registered() {}

  /** A convention number that no other test and no earlier run has used with this Keycloak. */
  static String freshNumber() {
    return Integer.toString(ThreadLocalRandom.current().nextInt(200_000, 1_000_000));
  }

  /** A valid request; cases change what they are about. */
  static Map<String, Object> newMerchant(String merchantId) {
    Map<String, Object> body = new HashMap<>();
    body.put("merchantId", merchantId);
    body.put("legalName", "Camping Les Pins SARL");
    body.put("email", "direction@camping-les-pins.example");
    body.put("category", "ACCOMMODATION");
    body.put("language", "fr");
    body.put("address", newAddress());
    return body;
  }

  static Map<String, Object> newAddress() {
    Map<String, Object> address = new HashMap<>();
    address.put("street", "12 avenue de la Plage");
    address.put("postalCode", "40600");
    address.put("town", "Biscarrosse");
    return address;
  }

  static Map<String, Object> newOutlet(String name, String town) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", name);
    body.put("town", town);
    body.put("email", "accueil@camping-les-pins.example");
    return body;
  }

  static Response post(String token, String path, Object body) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path);
  }

  /** Registers a merchant as operations; answers its id. */
  public static String merchant() {
    String id = freshNumber();
    post(Callers.operations(), "/api/merchants", newMerchant(id)).then().statusCode(201);
    return id;
  }

  /** Opens an outlet as operations; answers its id. */
  public static String outlet(String merchantId, String name, String town) {
    return post(
            Callers.operations(),
            "/api/merchants/" + merchantId + "/outlets",
            newOutlet(name, town))
        .then()
        .statusCode(201)
        .extract()
        .path("outletId");
  }
}
