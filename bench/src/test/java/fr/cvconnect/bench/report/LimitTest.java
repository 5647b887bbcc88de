package fr.cvconnect.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LimitTest {
  /** 1, 2 … 200 ms. */
  private static final Latencies LATENCIES =
      Latencies.ofMillis(DoubleStream.iterate(200, it -> it - 1).limit(200).toArray());

  @Test
  void sharesAreCountedFromTheShortest() {
    assertThat(LATENCIES.millis(0.5)).isEqualTo(100);
    assertThat(LATENCIES.millis(0.95)).isEqualTo(190);
    assertThat(LATENCIES.millis(1)).isEqualTo(200);
  }

  @Test
  void twoOfTwoHundredMayTakeLonger() {
    assertThat(limit(198).text())
        .isEqualTo(
            """
            Something
              ours     p50 100 ms, p95 190 ms, p99 198 ms, longest 200 ms, of 200
              limit    p99 198 ms or less: met
            """);
    assertThat(limit(197.9).text()).contains("NOT MET");
  }

  @Test
  void withoutAnyNoLimitIsKept() {
    Latencies none = Latencies.ofNanos(new long[0]);
    assertThat(none.millis(0.99)).isZero();
    assertThat(new Limit("Something", none, 198).isKept()).isFalse();
  }

  private static Limit limit(double mostMillis) {
    return new Limit("Something", LATENCIES, mostMillis);
  }
}
