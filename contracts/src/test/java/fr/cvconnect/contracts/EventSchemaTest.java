package fr.cvconnect.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JSON.getNodeFactory();

  static Stream<String> events() {
    return Folder.EVENTS.names(".v1.schema.json");
  }

  static Stream<Arguments> fields() {
    return events().flatMap(event -> properties(event).map(field -> Arguments.of(event, field)));
  }

  @Test
  void everyEventHasAnExampleAndEveryExampleAnEvent() {
    assertThat(Folder.EXAMPLES.names(".v1.json")).containsExactlyElementsOf(events().toList());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyExampleKeepsItsSchema(String event) {
    EventExample example = EventExample.of(event);
    assertThat(EventSchema.ofBody(event).violations(example.body())).isEmpty();
    EventSchema.ofHeaders(example.topic()).requireValid(example.headers());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyExampleIsLabelledWithWhatItIs(String event) {
    EventExample example = EventExample.of(event);
    assertThat(example.headers())
        .containsEntry("ce_type", "fr.cvconnect." + event + ".v1")
        .containsEntry("ce_subject", example.key());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aRequiredFieldIsNeverAbsentAndAnOptionalOneMayBeNull(String event, String field) {
    boolean required = EventSchema.ofBody(event).required().contains(field);
    ObjectNode body = body(event);
    body.remove(field);
    assertThat(violations(event, body).isEmpty()).isEqualTo(!required);
    body.putNull(field);
    boolean nullable = !required || isRepeatedFromTheDebit(event, field);
    assertThat(violations(event, body).isEmpty()).isEqualTo(nullable);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldOfAnotherTypeIsRefused(String event, String field) {
    boolean number = body(event).path(field).isNumber();
    List<JsonNode> others =
        List.of(
            number ? NODES.textNode("4500") : NODES.numberNode(4500),
            NODES.numberNode(45.5),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.objectNode());
    for (JsonNode other : others) {
      assertThat(violations(event, body(event).set(field, other))).as("%s", other).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void aFieldAddedLaterIsTolerated(String event) {
    assertThat(violations(event, body(event).put("addedLater", true))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "requestedAt, 2026-11-23T09:08:00Z",
    "requestedAt, 2026-11-23T09:08:00.0000Z",
    "requestedAt, 2026-11-23T10:08:00.000+01:00",
    "requestedAt, 2026-11-31T09:08:00.000Z",
    "merchantId, 10001",
    "merchantId, 1000011",
    "outletId, 10000100000A",
    "paymentId, 01A207A9-8580-7A70-BEC5-6AC0A7E9C623",
    "currency, CHF",
    "cartNumber, ''",
    "cartNumber, 123456789012345678901",
    "kind, LATER",
  })
  void aValueOutsideItsFormatIsRefused(String field, String value) {
    assertThat(violations("PaymentRequested", body("PaymentRequested").put(field, value)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "23/11/2026", "2026-11-23T00:00:00.000Z"})
  void aDateThatIsNoneIsRefused(String date) {
    assertThat(violations("BusinessDayEnded", body("BusinessDayEnded").put("businessDate", date)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEnvelopeWithoutOneOfItsHeadersIsRefused(String event) {
    EventExample example = EventExample.of(event);
    EventSchema schema = EventSchema.ofHeaders(example.topic());
    for (String name : example.headers().keySet()) {
      Map<String, String> headers = new HashMap<>(example.headers());
      headers.remove(name);
      assertThatThrownBy(() -> schema.requireValid(headers)).hasMessageContaining(name);
    }
  }

  @Test
  void anEventNobodyPromisedHasNoSchema() {
    assertThatThrownBy(() -> EventSchema.ofBody("PaymentForgotten"))
        .hasMessageContaining("PaymentForgotten");
  }

  @Test
  void aBrokenBodyIsShownWithWhatIsWrong() {
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EventSchema.ofBody("PaymentScanned").requireValid(empty))
        .hasMessageContaining("PaymentScanned.v1.schema.json is broken")
        .hasMessageContaining("scannedAt")
        .hasMessageEndingWith("by {}");
  }

  private static boolean isRepeatedFromTheDebit(String event, String field) {
    return event.equals("DebitRefused") && List.of("amountCents", "currency").contains(field);
  }

  private static List<String> violations(String event, JsonNode body) {
    return EventSchema.ofBody(event).violations(body.toString());
  }

  private static Stream<String> properties(String event) {
    return EventSchema.ofBody(event).properties().stream().sorted();
  }

  private static ObjectNode body(String event) {
    try {
      return (ObjectNode) JSON.readTree(EventExample.of(event).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
