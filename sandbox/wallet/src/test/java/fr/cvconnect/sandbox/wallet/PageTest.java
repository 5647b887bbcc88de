package fr.cvconnect.sandbox.wallet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.sandbox.wallet.debit.Fault;
import fr.cvconnect.testing.RealServers;
import fr.cvconnect.web.ProblemCode;
import fr.cvconnect.web.WebProblem;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the customer's page needs from its server; how it plays is seen in a browser. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class PageTest {
  private static final String REFUSAL = "/contracts/events/DebitRefused.v1.schema.json";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/app/main.js", "/style/phone.css", "/api/customers"})
  void nothingButOurOwnFilesRunsAndNothingIsKept(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
        .header("Permissions-Policy", equalTo("camera=(self)"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void thePageIsFrenchAndHasNoInlineScriptOrStyle() {
    String page = text("/");
    assertThat(page).contains("<html lang=\"fr\">").doesNotContainPattern("<script(?![^>]* src=)");
    assertThat(page).doesNotContain("<style", "style=\"", "onclick", "http://", "https://");
  }

  @Test
  void everyProblemOfTheApiHasASentenceToActOn() {
    String sentences = text("/app/problems.js");
    assertThat(Stream.concat(Arrays.stream(WalletProblem.values()), ofTheWeb()))
        .allSatisfy(problem -> assertThat(sentences).contains("  " + problem.code() + ":"));
  }

  @Test
  void everyReasonOfARefusalHasASentence() throws IOException {
    String words = text("/app/words.js");
    assertThat(reasonsOfARefusal())
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(words).contains("  " + reason.asText() + ":"));
  }

  @Test
  void everyMisbehaviourCanBeChosen() {
    String page = text("/");
    JsonNode faults = WireJson.strict().valueToTree(EnumSet.complementOf(EnumSet.of(Fault.NONE)));
    assertThat(faults)
        .isNotEmpty()
        .allSatisfy(
            fault -> assertThat(page).contains("<option value=\"" + fault.asText() + "\">"));
  }

  private static JsonNode reasonsOfARefusal() throws IOException {
    try (InputStream schema = PageTest.class.getResourceAsStream(REFUSAL)) {
      return WireJson.tolerant().readTree(schema).at("/properties/reason/enum");
    }
  }

  private static Stream<ProblemCode> ofTheWeb() {
    return Arrays.stream(WebProblem.values());
  }

  private static String text(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
