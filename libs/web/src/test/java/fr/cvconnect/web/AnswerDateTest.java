package fr.cvconnect.web;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SigningKey.class)
class AnswerDateTest {
  @ParameterizedTest
  @CsvSource({"/parcels, 200", "/parcels?limit=many, 422", "/parcels/nothing/here, 404"})
  void everyAnswerSaysTheServicesTime(String path, int status) {
    given().get(path).then().statusCode(status).header("Date", FixedClock.NOW);
  }
}
