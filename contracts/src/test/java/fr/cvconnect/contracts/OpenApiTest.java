package fr.cvconnect.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
  private static final Yaml GATEWAY = Yaml.read(new File("http/gateway.yaml"));

  static Stream<Yaml> files() {
    return Folder.HTTP.names(".yaml").map(name -> Yaml.read(new File("http/" + name + ".yaml")));
  }

  static Stream<Arguments> references() {
    return files()
        .flatMap(file -> file.references().map(reference -> Arguments.of(file, reference)));
  }

  static Stream<JsonNode> operations() {
    return files().flatMap(HttpAnswer::operations);
  }

  static Stream<HttpAnswer> problems() {
    return files().flatMap(HttpAnswer::of).filter(answer -> answer.status() >= 400);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileSaysWhatItIs(Yaml file) {
    assertThat(file.root().path("openapi").textValue()).isEqualTo("3.1.0");
    assertThat(file.root().at("/info/title").textValue()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("references")
  void aReferenceIsNeverInVain(Yaml file, String reference) {
    assertThat(file.follow(reference).isMissingNode()).isFalse();
  }

  @Test
  void anOperationIdIsGivenOnce() {
    assertThat(operations().map(operation -> operation.get("operationId").textValue()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyCallMayMeetABadTokenAndAServiceInTrouble(JsonNode operation) {
    assertThat(Yaml.names(operation.get("responses"))).contains("500", "503");
    assertThat(Yaml.names(operation.get("responses")).contains("401"))
        .isEqualTo(!isForAnybody(operation));
  }

  /** It says so by itself: {@code security: []}. */
  private static boolean isForAnybody(JsonNode operation) {
    return operation.has("security") && operation.get("security").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void everyProblemHasCodesThatExistWithThatStatus(HttpAnswer answer) {
    assertThat(answer.codes())
        .isNotEmpty()
        .allSatisfy(code -> ProblemCatalogue.requireListed(code, answer.status()));
  }

  @Test
  void everyCodeIsTheAnswerToSomething() {
    Set<String> answered =
        problems().flatMap(answer -> answer.codes().stream()).collect(Collectors.toSet());
    for (JsonNode answer : GATEWAY.root().at("/components/responses")) {
      answered.addAll(HttpAnswer.codes(GATEWAY.follow(answer.get("$ref").textValue())));
    }
    assertThat(new TreeSet<>(answered))
        .isEqualTo(new TreeSet<>(ProblemCatalogue.statuses().keySet()));
  }

  @Test
  void theGatewayOffersWhatTheServicesOfferAndNothingElse() {
    Set<String> services = new TreeSet<>();
    files()
        .filter(file -> !file.equals(GATEWAY))
        .forEach(file -> services.addAll(Yaml.names(file.root().path("paths"))));
    assertThat(Yaml.names(GATEWAY.root().get("paths"))).isEqualTo(services);
  }

  @Test
  void aCodeThatNobodyPromisedIsRefused() {
    assertThatThrownBy(() -> ProblemCatalogue.requireListed("PAYMENT_LOST", 404))
        .hasMessageContaining("PAYMENT_LOST with 404 is promised as null");
  }

  @Test
  void aCodeWithAnotherStatusIsRefused() {
    assertThatThrownBy(() -> ProblemCatalogue.requireListed("PAYMENT_NOT_FOUND", 410))
        .hasMessageContaining("promised as 404");
  }
}
