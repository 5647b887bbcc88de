package fr.cvconnect.auth;

import static fr.cvconnect.auth.Registered.freshNumber;
import static fr.cvconnect.auth.Registered.newMerchant;
import static fr.cvconnect.auth.Registered.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.cvconnect.testing.Outage;
import fr.cvconnect.testing.Probes;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class DatabaseAwayTest {
  @Test
  void withoutItsDatabaseTheServiceSaysSoAndComesBackByItself() {
    String operations = Callers.operations();
    String administrator = Callers.merchant(Registered.merchant());
    Map<String, Object> asked = newMerchant(freshNumber());

    try (Outage _ = Outage.ofDatabase("auth")) {
      post(operations, "/api/merchants", asked)
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("UNAVAILABLE"));
      given().auth().oauth2(administrator).get("/api/outlets").then().statusCode(503);
    }

    Probes.until(
        "the service to come back",
        () -> post(operations, "/api/merchants", asked).statusCode() == 201);
    Facts.await(asked.get("merchantId").toString(), 1);
  }
}
