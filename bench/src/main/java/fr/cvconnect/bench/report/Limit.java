package fr.cvconnect.bench.report;

import java.util.Locale;

/**
 * How long something took beside how long it may take.
 *
 * @param mostMillis what 99 of 100 may take
 */
public record Limit(String title, Latencies ours, double mostMillis) {
  private static final double SHARE = 0.99;

  public boolean isKept() {
    return ours.count() > 0 && ours.millis(SHARE) <= mostMillis;
  }

  public String text() {
    return String.format(
        Locale.ROOT,
        """
        %s
          ours     p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms, of %d
          limit    p99 %.0f ms or less: %s
        """,
        title,
        ours.millis(0.5),
        ours.millis(0.95),
        ours.millis(SHARE),
        ours.millis(1),
        ours.count(),
        mostMillis,
        isKept() ? "met" : "NOT MET");
  }
}
