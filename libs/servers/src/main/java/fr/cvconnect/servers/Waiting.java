package fr.cvconnect.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The one place that waits for something another process does. */
public final class Waiting {
  private static final Duration INTERVAL = Duration.ofMillis(50);

  private Waiting() {}

  /**
   * Returns once the condition holds.
   *
   * @param what completes the sentence "Waited … for", for the failure's message
   * @throws IllegalStateException when it still does not hold after that time
   */
  public static void until(String what, Duration atMost, BooleanSupplier condition) {
    if (!comesTrue(atMost, condition)) {
      throw new IllegalStateException("Waited " + atMost.toSeconds() + " s for " + what);
    }
  }

  /** Whether the condition holds within that time; returns as soon as it does. */
  public static boolean comesTrue(Duration atMost, BooleanSupplier condition) {
    long deadlineNanos = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadlineNanos > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
