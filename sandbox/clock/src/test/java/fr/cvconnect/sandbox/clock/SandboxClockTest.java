package fr.cvconnect.sandbox.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.arc.DefaultBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SandboxClockTest.MovedByADay.class)
class SandboxClockTest {
  @Inject InstantSource domainTime;

  @Test
  void theDomainLivesInTheMovedTimeInWholeMilliseconds() {
    Instant now = domainTime.instant();
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
    assertThat(now).isCloseTo(tomorrow, within(1, ChronoUnit.MINUTES));
    assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void anyoneMayAskForTheTime() {
    JsonPath clock =
        given().get("/sandbox/clock").then().statusCode(200).extract().body().jsonPath();
    assertThat(clock.getString("now")).matches("....-..-..T..:..:..\\....Z");
    assertThat(clock.getLong("offsetSeconds")).isEqualTo(86_400);
  }

  /** As {@code libs/events} brings it; the sandbox's clock has to win over it. */
  @Produces
  @DefaultBean
  static InstantSource machineTime() {
    return InstantSource.system();
  }

  public static class MovedByADay implements QuarkusTestResourceLifecycleManager {
    private Path file;

    @Override
    public Map<String, String> start() {
      try {
        file = Files.writeString(Files.createTempFile("clock-offset", null), "86400");
        return Map.of("SANDBOX_CLOCK_FILE", file.toString());
      } catch (IOException noTemporaryFile) {
        throw new UncheckedIOException(noTemporaryFile);
      }
    }

    @Override
    public void stop() {
      file.toFile().delete();
    }
  }
}
