package fr.cvconnect.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The real Keycloak as the tests see it: through its own API, with auth-service's rights. */
final class Realm {
  private static final String URL = setting("cv.keycloak.realm-url");
  private static final String ADMIN_URL = URL.replace("/realms/", "/admin/realms/");

  private Realm() {}

  /** The one user of this name, or null. */
  static Map<String, Object> user(String name) {
    List<Map<String, Object>> found =
        admin()
            .queryParam("username", name)
            .queryParam("exact", true)
            .get("/users")
            .jsonPath()
            .getList("");
    return found.isEmpty() ? null : found.getFirst();
  }

  static List<String> roles(String name) {
    return admin()
        .get("/users/{id}/role-mappings/realm", user(name).get("id"))
        .jsonPath()
        .getList("name");
  }

  static List<Object> credentials(String name) {
    return admin().get("/users/{id}/credentials", user(name).get("id")).jsonPath().getList("");
  }

  /** Makes a user as a half-done or a foreign attempt leaves it: without a role. */
  static void create(String name, Map<String, List<String>> attributes) {
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("username", name, "enabled", true, "attributes", attributes))
        .post("/users")
        .then()
        .statusCode(201);
  }

  static void delete(String name) {
    admin().delete("/users/{id}", user(name).get("id")).then().statusCode(204);
  }

  static void grant(String name, String role) {
    Object id = user(name).get("id");
    List<Map<String, Object>> roles =
        admin()
            .get("/users/{id}/role-mappings/realm/available", id)
            .jsonPath()
            .getList("findAll { it.name == '" + role + "' }");
    admin()
        .contentType(ContentType.JSON)
        .body(roles)
        .post("/users/{id}/role-mappings/realm", id)
        .then()
        .statusCode(204);
  }

  static void setPassword(String name, String password) {
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("type", "password", "value", password, "temporary", false))
        .put("/users/{id}/reset-password", user(name).get("id"))
        .then()
        .statusCode(204);
  }

  /** What signing in with this password answers. */
  static Response signIn(String name, String password) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "sandbox-cli")
        .formParam("username", name)
        .formParam("password", password)
        .post(URL + "/protocol/openid-connect/token");
  }

  /** What a session that began with this sign-in answers when it is to go on. */
  static Response refresh(Response signIn) {
    return given()
        .formParam("grant_type", "refresh_token")
        .formParam("client_id", "sandbox-cli")
        .formParam("refresh_token", signIn.<String>path("refresh_token"))
        .post(URL + "/protocol/openid-connect/token");
  }

  /**
   * How many wrong passwords in a row Keycloak has counted, which it does after it has answered.
   */
  static int wrongPasswords(String name) {
    return admin()
        .get("/attack-detection/brute-force/users/{id}", user(name).get("id"))
        .jsonPath()
        .getInt("numFailures");
  }

  static boolean isEnabled(String name) {
    return (boolean) user(name).get("enabled");
  }

  static void disable(String name) {
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("enabled", false))
        .put("/users/{id}", user(name).get("id"))
        .then()
        .statusCode(204);
  }

  /** The token of a program, which signs in with its client's secret. */
  static String clientToken(String clientId, String secret) {
    return clientSignIn(clientId, secret).then().statusCode(200).extract().path("access_token");
  }

  /** What a program's signing in answers. */
  static Response clientSignIn(String clientId, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", clientId)
        .formParam("client_secret", secret)
        .post(URL + "/protocol/openid-connect/token");
  }

  /** The one client of this id, or null. */
  static Map<String, Object> client(String clientId) {
    List<Map<String, Object>> found =
        admin().queryParam("clientId", clientId).get("/clients").jsonPath().getList("");
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Makes a client as a half-done attempt leaves it. */
  static void createClient(Map<String, Object> representation) {
    admin()
        .contentType(ContentType.JSON)
        .body(representation)
        .post("/clients")
        .then()
        .statusCode(201);
  }

  static void deleteClient(String clientId) {
    admin().delete("/clients/{id}", client(clientId).get("id")).then().statusCode(204);
  }

  private static RequestSpecification admin() {
    String token = clientToken("auth-service", setting("quarkus.oidc-client.credentials.secret"));
    return given().baseUri(ADMIN_URL).basePath("").auth().oauth2(token);
  }

  private static String setting(String key) {
    return ConfigProvider.getConfig().getValue(key, String.class);
  }
}
