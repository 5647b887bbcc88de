package fr.cvconnect.bench;

import fr.cvconnect.bench.report.Latencies;

/**
 * One stretch of measured time.
 *
 * @param count what was done in it
 * @param p99Millis 99 of 100 took no longer
 */
record Window(long count, double seconds, double p50Millis, double p99Millis) {

  static Window of(long[] latenciesNanos, double seconds) {
    Latencies latencies = Latencies.ofNanos(latenciesNanos);
    return new Window(latencies.count(), seconds, latencies.millis(0.50), latencies.millis(0.99));
  }

  double perSecond() {
    return count / seconds;
  }
}
