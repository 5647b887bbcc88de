package fr.cvconnect.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The clock's scope is what keeps it out of production: Quarkus packages nothing of scope test. To
 * see it on a packaged service: {@code ls payment-service/target/quarkus-app/lib/main | grep clock}
 * finds nothing after {@code ./mvnw package}, one jar after {@code ./mvnw package -Psandbox}.
 */
class OnlyInTheSandboxTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");

  @Test
  void unlessTheSandboxIsBuiltTheClockIsForTests() throws IOException {
    String root = Files.readString(ROOT.resolve("pom.xml"));
    assertThat(root.substring(0, root.indexOf("<profiles>")))
        .contains("<sandbox-clock.scope>test</sandbox-clock.scope>");
  }

  @Test
  void noServiceDependsOnTheClockButThroughThatScope() throws IOException {
    for (Path pom : servicePoms()) {
      assertThat(dependenciesOnTheClock(Files.readString(pom)))
          .as(pom.toString())
          .allMatch(dependency -> dependency.contains("<scope>${sandbox-clock.scope}</scope>"));
    }
  }

  private static List<Path> servicePoms() throws IOException {
    try (Stream<Path> folders = Stream.concat(Files.list(ROOT), Files.list(ROOT.resolve("libs")))) {
      return folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).toList();
    }
  }

  private static List<String> dependenciesOnTheClock(String pom) {
    return DEPENDENCY
        .matcher(pom.replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", ""))
        .results()
        .map(MatchResult::group)
        .filter(dependency -> dependency.contains("<artifactId>sandbox-clock</artifactId>"))
        .toList();
  }
}
