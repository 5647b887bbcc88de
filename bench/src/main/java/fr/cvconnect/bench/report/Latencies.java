package fr.cvconnect.bench.report;

import java.util.Arrays;

/** How long each of some things took. */
public final class Latencies {
  private static final double NANOS_PER_MILLI = 1e6;

  private final double[] sortedMillis;

  private Latencies(double[] millis) {
    this.sortedMillis = millis.clone();
    Arrays.sort(sortedMillis);
  }

  public static Latencies ofMillis(double[] millis) {
    return new Latencies(millis);
  }

  public static Latencies ofNanos(long[] nanos) {
    return new Latencies(Arrays.stream(nanos).mapToDouble(it -> it / NANOS_PER_MILLI).toArray());
  }

  public int count() {
    return sortedMillis.length;
  }

  /**
   * The smallest of them that so large a share of all does not exceed; 0 if there are none.
   *
   * @param share 0.99 for the p99, 1 for the longest
   */
  public double millis(double share) {
    if (sortedMillis.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sortedMillis.length);
    return sortedMillis[Math.max(rank, 1) - 1];
  }
}
