package fr.cvconnect.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpSchemaTest {
  private static final String PAYMENT =
      """
      {"id": "01a207a9-8580-7a70-bec5-6ac0a7e9c623", "reference": "7V5HJ0N9X4HH",
       "outletId": "100001000001", "cartNumber": "REF253", "label": null,
       "customerReference": null, "sellerId": "CAISSE-2", "kind": "IMMEDIATE",
       "status": "VALIDATED", "requestedCents": 6000, "receivedCents": 4500,
       "remainingCents": 1500, "currency": "EUR", "createdAt": "2026-11-23T09:08:00.000Z",
       "updatedAt": "2026-11-23T09:09:41.450Z", "expiresAt": "2026-11-23T09:17:00.000Z",
       "scannedAt": "2026-11-23T09:09:12.300Z", "link": "https://pay.example/p/Zk3nQ2",
       "shortCode": "7K2M9QXA"}
      """;

  /** Every example, with the schema it stands beside. */
  static Stream<Arguments> examples() {
    return OpenApiTest.files()
        .flatMap(
            file ->
                file.root().findParents("example").stream()
                    .filter(media -> media.path("schema").has("$ref"))
                    .map(media -> Arguments.of(file, media)));
  }

  static Stream<Arguments> schemas() {
    return OpenApiTest.files()
        .flatMap(
            file ->
                file.root()
                    .at("/components/schemas")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .map(name -> Arguments.of(file, name)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleKeepsTheSchemaBesideIt(Yaml file, JsonNode media) {
    String name = media.at("/schema/$ref").textValue().replaceAll(".*/", "");
    assertThat(schema(file, name).violations(media.get("example").toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everySchemaRefusesSomething(Yaml file, String name) {
    // A boolean is acceptable nowhere, so whoever accepts one checks nothing.
    assertThat(schema(file, name).violations("true")).isNotEmpty();
  }

  @Test
  void aPaymentAsPromisedIsAccepted() {
    HttpSchema.of("payment", "Payment").requireValid(PAYMENT);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "4500, 45.5",
        "4500, \"4500\"",
        "\"VALIDATED\", \"PAID\"",
        "\"100001000001\", \"100001\"",
        "09:08:00.000Z, 09:08:00Z",
        "\"shortCode\", \"short_code\"",
      })
  void aPaymentThatIsNotAsPromisedIsRefused(String promised, String sent) {
    String broken = PAYMENT.replace(promised, sent);
    assertThatThrownBy(() -> HttpSchema.of("payment", "Payment").requireValid(broken))
        .hasMessageContaining("components/schemas/Payment is broken");
  }

  @Test
  void aProblemWithoutCodeIsRefused() {
    assertThat(HttpSchema.ofProblem().violations("{\"status\": 404}"))
        .anyMatch(violation -> violation.contains("code"));
  }

  private static HttpSchema schema(Yaml file, String name) {
    return HttpSchema.of(file.file().getName().replace(".yaml", ""), name);
  }
}
