package fr.cvconnect.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One answer that an OpenAPI file describes for one operation. */
record HttpAnswer(String operation, int status, JsonNode description) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  /** The operations written in a file itself; the gateway's are references to the services'. */
  static Stream<JsonNode> operations(Yaml file) {
    return file.root()
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::propertyStream)
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(Map.Entry::getValue);
  }

  static Stream<HttpAnswer> of(Yaml file) {
    return operations(file).flatMap(operation -> of(file, operation));
  }

  private static Stream<HttpAnswer> of(Yaml file, JsonNode operation) {
    String name = operation.get("operationId").textValue();
    return operation
        .get("responses")
        .propertyStream()
        .map(entry -> of(file, name, entry.getKey(), entry.getValue()));
  }

  private static HttpAnswer of(Yaml file, String operation, String status, JsonNode answer) {
    JsonNode description =
        answer.has("$ref") ? file.follow(answer.get("$ref").textValue()) : answer;
    return new HttpAnswer(operation, Integer.parseInt(status), description);
  }

  /** The problem codes the answer may carry. */
  List<String> codes() {
    return codes(description);
  }

  static List<String> codes(JsonNode description) {
    return description
        .at("/content/application~1problem+json/schema/properties/code/enum")
        .valueStream()
        .map(JsonNode::textValue)
        .toList();
  }

  @Override
  public String toString() {
    return operation + " " + status;
  }
}
