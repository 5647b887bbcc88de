package fr.cvconnect.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SigningKey.class)
class RefusalTest {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  @Test
  void aProblemHasEveryMemberOfTheStandard() {
    given()
        .get("/parcels/nothing/here?secret=1")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:not-found"))
        .body("title", equalTo("There is nothing here."))
        .body("status", equalTo(404))
        .body("detail", equalTo("There is nothing here."))
        .body("instance", equalTo("/parcels/nothing/here"))
        .body("code", equalTo("NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/parcels/not-an-id", "/q/nothing"})
  void anUnknownPathIsNotFound(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void aMethodThatIsNotOfferedIsRefused() {
    given()
        .delete("/parcels")
        .then()
        .statusCode(405)
        .contentType(PROBLEM)
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @Test
  void aRepresentationThatIsNotOfferedIsRefused() {
    given()
        .accept("image/png")
        .get("/parcels")
        .then()
        .statusCode(406)
        .contentType(PROBLEM)
        .body("code", equalTo("NOT_ACCEPTABLE"));
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    given()
        .contentType("text/plain")
        .body("{}")
        .post("/parcels")
        .then()
        .statusCode(415)
        .contentType(PROBLEM)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void aValueThatIsNotAcceptableIsNamed() {
    given()
        .contentType(JSON)
        .body("{\"grams\":1}")
        .post("/parcels")
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo("/label"))
        .body("errors[0].code", equalTo("REQUIRED"));
  }

  @Test
  void aFaultIsAnsweredWithAnIncidentAndNothingElse() {
    given()
        .get("/parcels/broken")
        .then()
        .statusCode(500)
        .contentType(PROBLEM)
        .body("code", equalTo("INTERNAL_ERROR"))
        .body("detail", matchesPattern("Recorded as incident [0-9a-f-]{36}\\."))
        .body(not(containsString("1234")));
  }

  @Test
  void aServerThatIsAwayIsSomethingToRetry() {
    given()
        .get("/parcels/away")
        .then()
        .statusCode(503)
        .contentType(PROBLEM)
        .header("Retry-After", "5")
        .body("code", equalTo("UNAVAILABLE"))
        .body(not(containsString("10.0.0.1")));
  }
}
