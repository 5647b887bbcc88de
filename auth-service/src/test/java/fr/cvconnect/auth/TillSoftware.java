package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.testing.Probes;
import fr.cvconnect.testing.TokenEndpoint;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Till software of a merchant, as its administrator lets it in through the API. */
record TillSoftware(String merchant, String clientId) {
  /** For all outlets of the merchant, or for those given. */
  static TillSoftware of(String merchant, String name, String... outlets) {
    Response created = create(merchant, name, outlets);
    created.then().statusCode(201);
    return new TillSoftware(merchant, created.path("clientId"));
  }

  static Response create(String merchant, String name, String... outlets) {
    return create(merchant, asked(name, outlets));
  }

  static Response create(String merchant, Map<String, Object> asked) {
    return Registered.post(Callers.merchant(merchant), "/api/api-clients", asked);
  }

  static Map<String, Object> asked(String name, String... outlets) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("name", name);
    if (outlets.length > 0) {
      asked.put("outletIds", List.of(outlets));
    }
    return asked;
  }

  Response renewSecret() {
    return renewSecret(Callers.merchant(merchant));
  }

  Response renewSecret(String token) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(token)
        .post("/api/api-clients/%s/secret".formatted(clientId));
  }

  String secret() {
    return renewSecret().then().statusCode(200).extract().path("secret");
  }

  Response revoke() {
    return revoke(Callers.merchant(merchant));
  }

  Response revoke(String token) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(token)
        .delete("/api/api-clients/" + clientId);
  }

  boolean signsIn(String secret) {
    return Realm.clientSignIn(clientId, secret).statusCode() == 200;
  }

  JsonNode claims(String secret) {
    return TokenEndpoint.claims(Realm.clientToken(clientId, secret));
  }

  /** The outlets its tokens open; null for all of the merchant. */
  Set<String> opened(String secret) {
    JsonNode outlets = claims(secret).get("outlet_ids");
    return outlets == null
        ? null
        : outlets.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }

  /** Until Keycloak has followed what was said about it so far. */
  void awaitDone() {
    Probes.until(
        clientId + " to be done",
        () ->
            Tables.number("select count(*) from api_client_change where client_id = ?", clientId)
                == 0);
  }
}
