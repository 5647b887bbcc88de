package fr.cvconnect.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
  private final Pauses pauses = new Pauses(Duration.ofMillis(200), Duration.ofSeconds(1));

  @Test
  void pausesDoubleUpToTheLongest() {
    assertThat(pauses.next()).hasMillis(200);
    assertThat(pauses.next()).hasMillis(400);
    assertThat(pauses.next()).hasMillis(800);
    assertThat(pauses.next()).hasMillis(1_000);
    assertThat(pauses.next()).hasMillis(1_000);
  }

  @Test
  void afterASuccessTheyStartAnew() {
    pauses.next();
    pauses.next();

    pauses.reset();

    assertThat(pauses.next()).hasMillis(200);
  }
}
