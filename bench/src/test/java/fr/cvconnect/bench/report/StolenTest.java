package fr.cvconnect.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StolenTest {
  @Test
  void theShareIsOfTheTimeBetween() {
    Stolen before = Stolen.of("cpu  100 0 50 800 10 0 10 30 7 0");
    Stolen after = Stolen.of("cpu  160 0 70 810 10 0 10 40 9 0");

    assertThat(after.since(before)).startsWith("the host gave 10.0 % ");
  }

  @Test
  void whereItIsNotToldNothingIsSaid() {
    assertThat(new Stolen(0, 0).since(new Stolen(0, 0))).isEmpty();
  }

  @Test
  void thisMachineNeverGoesBack() throws IOException {
    Stolen before = Stolen.soFar();

    assertThat(Stolen.soFar().allTicks()).isGreaterThanOrEqualTo(before.allTicks());
  }
}
