package fr.cvconnect.bench;

import java.util.Arrays;

/**
 * One stretch of measured time.
 *
 * @param count what was done in it
 * @param p99Millis 99 of 100 took no longer
 */
record Window(long count, double seconds, double p50Millis, double p99Millis) {

  static Window of(long[] latenciesNanos, double seconds) {
    long[] sorted = latenciesNanos.clone();
    Arrays.sort(sorted);
    return new Window(sorted.length, seconds, millis(sorted, 0.50), millis(sorted, 0.99));
  }

  double perSecond() {
    return count / seconds;
  }

  /** The smallest value that so large a share of all does not exceed. */
  private static double millis(long[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }
}
