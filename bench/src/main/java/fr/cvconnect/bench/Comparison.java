package fr.cvconnect.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two sides that took turns, by the medians of their windows.
 *
 * @param goal the ratio of ours to the limit that is asked for
 */
record Comparison(String title, String unit, List<Window> ours, List<Window> limit, double goal) {

  double ratio() {
    return median(ours, Window::perSecond) / median(limit, Window::perSecond);
  }

  String text() {
    return """
    %s
      ours     %s
      pgbench  %s
      ratio    %.2f, goal %.2f or more: %s
    """
        .formatted(
            title, side(ours), side(limit), ratio(), goal, ratio() >= goal ? "met" : "NOT MET");
  }

  private String side(List<Window> windows) {
    String speed = "%,9.0f %s".formatted(median(windows, Window::perSecond), unit);
    String range =
        "(%,.0f to %,.0f in %d windows)"
            .formatted(
                windows.stream().mapToDouble(Window::perSecond).min().orElse(0),
                windows.stream().mapToDouble(Window::perSecond).max().orElse(0),
                windows.size());
    double p99 = median(windows, Window::p99Millis);
    return p99 == 0
        ? "%s %s".formatted(speed, range)
        : "%s %s, p50 %.1f ms, p99 %.1f ms"
            .formatted(speed, range, median(windows, Window::p50Millis), p99);
  }

  static double median(List<Window> windows, ToDoubleFunction<Window> value) {
    double[] sorted = windows.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
