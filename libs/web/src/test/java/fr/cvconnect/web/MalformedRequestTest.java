package fr.cvconnect.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SigningKey.class)
class MalformedRequestTest {
  @Test
  void aGoodBodyIsTaken() {
    post("{\"grams\":250,\"label\":\" été \"}").statusCode(200).body("label", equalTo("été"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"grams\":2.5}                               | WRONG_TYPE    | /grams",
        "{\"grams\":2.0}                               | WRONG_TYPE    | /grams",
        "{\"grams\":\"250\"}                           | WRONG_TYPE    | /grams",
        "{\"grams\":true}                              | WRONG_TYPE    | /grams",
        "{\"grams\":null}                              | WRONG_TYPE    | /grams",
        "{\"grams\":{}}                                | WRONG_TYPE    | /grams",
        "{\"floor\":\"\"}                              | WRONG_TYPE    | /floor",
        "{\"floor\":99999999999}                       | WRONG_TYPE    | /floor",
        "{\"label\":12}                                | WRONG_TYPE    | /label",
        "{\"label\":false}                             | WRONG_TYPE    | /label",
        "{\"label\":[]}                                | WRONG_TYPE    | /label",
        "{\"grams\":1,\"colour\":\"red\"}              | UNKNOWN_FIELD | /colour",
        "{\"stops\":[{\"town\":\"Pau\"},{\"a/b\":1}]}  | UNKNOWN_FIELD | /stops/1/a~1b",
        "{\"grams\":1,\"grams\":2}                     | BROKEN_JSON   | /grams",
        "{\"grams\":1,\"label\":\"x                    | BROKEN_JSON   | /label",
        "{\"grams\":01}                                | BROKEN_JSON   | /grams",
        "[]                                            | WRONG_TYPE    | ``",
        "\"text\"                                      | WRONG_TYPE    | ``",
        "hello                                         | BROKEN_JSON   | ``",
      })
  void theAnswerPointsAtTheField(String body, String code, String pointer) {
    post(body)
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "null", "{\"grams\":1} {}", "{\"grams\":1}]"})
  void whatIsNotOneDocumentIsRefused(String body) {
    post(body).statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    String json = "{\"grams\":250,\"label\":\"été\"}";

    post(json, ISO_8859_1).statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
    post(json, UTF_16LE).statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void nothingOfOurClassesShows() {
    post("{\"grams\":\"x\"}").body(not(containsString("fr.cvconnect")));
  }

  private static ValidatableResponse post(String json) {
    return post(json, UTF_8);
  }

  private static ValidatableResponse post(String json, Charset charset) {
    return given()
        .header("Content-Type", "application/json")
        .body(json.getBytes(charset))
        .post("/parcels")
        .then()
        .log()
        .ifValidationFails();
  }
}
