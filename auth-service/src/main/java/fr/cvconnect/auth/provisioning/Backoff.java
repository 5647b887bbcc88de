package fr.cvconnect.auth.provisioning;

import java.time.Duration;

/** Pauses between attempts: the first, then twice as long each time, up to the longest. */
record Backoff(Duration first, Duration longest) {
  /** Beyond any sensible longest pause, and far from overflow. */
  private static final int MOST_DOUBLINGS = 20;

  Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("pauses grow from above zero: " + first + ", " + longest);
    }
  }

  Duration pauseAfter(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
