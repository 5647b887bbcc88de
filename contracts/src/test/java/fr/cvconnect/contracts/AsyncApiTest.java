package fr.cvconnect.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiTest {
  private static final Yaml ASYNC_API = Yaml.read(new File("asyncapi.yaml"));
  private static final Yaml PRINCIPALS = Yaml.read(new File("../deploy/kafka/principals.yaml"));

  static Stream<String> events() {
    return EventSchemaTest.events();
  }

  static Stream<String> references() {
    return ASYNC_API.references();
  }

  static Stream<JsonNode> operations() {
    return ASYNC_API.root().get("operations").valueStream();
  }

  @Test
  void itNamesExactlyTheEventsThatHaveSchemas() {
    List<String> payloads =
        ASYNC_API
            .references()
            .filter(reference -> reference.endsWith(".v1.schema.json"))
            .map(reference -> reference.replaceAll("events/(.*).v1.schema.json", "$1"))
            .sorted()
            .toList();
    assertThat(payloads).containsExactlyElementsOf(events().toList());
  }

  @ParameterizedTest
  @MethodSource("references")
  void aReferenceIsNeverInVain(String reference) {
    assertThat(ASYNC_API.follow(reference).isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventGoesToTheOneTopicItsExampleNames(String event) {
    assertThat(topicsOf(event)).containsExactly(EventExample.of(event).topic());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsWrittenByItsExamplesSourceAloneAndReadBySomebody(String event) {
    List<String> writers = principals("send", event);
    String source = EventExample.of(event).headers().get("ce_source");
    assertThat(writers).containsExactly(source.substring(1));
    assertThat(principals("receive", event)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationCarriesOnlyMessagesOfItsChannel(JsonNode operation) {
    String channel = operation.at("/channel/$ref").textValue();
    assertThat(operation.get("messages").findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).startsWith(channel + "/messages/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "receive"})
  void theBrokerAllowsExactlyWhatIsDescribed(String action) {
    String rights = action.equals("send") ? "writes" : "reads";
    Set<String> allowed = new TreeSet<>();
    PRINCIPALS
        .root()
        .forEachEntry(
            (principal, grants) ->
                grants
                    .path(rights)
                    .forEach(topic -> allowed.add(principal + " " + topic.asText())));
    Set<String> described =
        operations()
            .filter(operation -> operation.get("action").textValue().equals(action))
            .flatMap(AsyncApiTest::principalsAndTopics)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(allowed).isEqualTo(described);
  }

  private static Stream<String> principalsAndTopics(JsonNode operation) {
    JsonNode channel = ASYNC_API.follow(operation.at("/channel/$ref").textValue());
    String principal = operation.get("x-principal").textValue();
    String address = channel.get("address").textValue();
    JsonNode services = channel.at("/parameters/service/enum");
    if (services.isMissingNode()) {
      return Stream.of(principal + " " + address);
    }
    return services
        .valueStream()
        .map(JsonNode::textValue)
        .map(
            service ->
                principal.replace("{service}", service)
                    + " "
                    + address.replace("{service}", service));
  }

  private static List<String> topicsOf(String event) {
    return ASYNC_API
        .root()
        .get("channels")
        .valueStream()
        .filter(channel -> channel.get("messages").has(event))
        .map(channel -> channel.get("address").textValue())
        .toList();
  }

  private static List<String> principals(String action, String event) {
    List<String> principals = new ArrayList<>();
    for (JsonNode operation : ASYNC_API.root().get("operations")) {
      boolean carries =
          operation.get("messages").findValuesAsText("$ref").stream()
              .anyMatch(message -> message.endsWith("/" + event));
      if (carries && operation.get("action").textValue().equals(action)) {
        principals.add(operation.get("x-principal").textValue());
      }
    }
    return principals;
  }
}
