package fr.cvconnect.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void ofAHundredLatenciesTheP99IsTheSecondLargest() {
    Window window =
        Window.of(LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray(), 4);
    assertThat(window.p99Millis()).isEqualTo(99);
    assertThat(window.p50Millis()).isEqualTo(50);
    assertThat(window.perSecond()).isEqualTo(25);
  }

  @Test
  void anEmptyWindowHasNoLatency() {
    assertThat(Window.of(new long[0], 4).p99Millis()).isZero();
  }

  @Test
  void aComparisonTakesMediansOfBothSides() {
    Comparison comparison =
        new Comparison(
            "x", "/s", List.of(windows(50), windows(10), windows(40)), List.of(windows(80)), 0.5);
    assertThat(comparison.ratio()).isEqualTo(0.5);
    assertThat(comparison.text()).contains("goal 0.50 or more: met");
  }

  @Test
  void aGoalThatIsMissedIsSaidSo() {
    Comparison comparison =
        new Comparison("x", "/s", List.of(windows(39)), List.of(windows(80)), 0.5);
    assertThat(comparison.text()).contains("NOT MET");
  }

  private static Window windows(long perSecond) {
    return new Window(perSecond, 1, 1, 2);
  }
}
