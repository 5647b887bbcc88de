package fr.cvconnect.events.tick;

import java.time.Duration;

/** Pauses between attempts: the first, then twice as long each time, up to the longest. */
public record Backoff(Duration first, Duration longest) {
  /** Beyond any sensible longest pause, and far from overflow. */
  private static final int MOST_DOUBLINGS = 20;

  public Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("pauses grow from above zero: " + first + ", " + longest);
    }
  }

  /**
   * How long to wait now.
   *
   * @param failures attempts that have failed before the last one
   */
  public Duration pauseAfter(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
