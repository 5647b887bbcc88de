package fr.cvconnect.e2e.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what will happen by itself; the only place that does, with one limit for all. */
public final class Waiting {
  /** A day's end takes longest: payment's tick, settlement's count, the outboxes in between. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Duration PACE = Duration.ofMillis(50);

  private Waiting() {}

  /**
   * Asks until there is an answer.
   *
   * @param what is waited for, for the message if it never comes
   */
  public static <T> T forSome(String what, Supplier<Optional<T>> question) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      pause();
    }
    throw new AssertionError("waited " + LIMIT.toSeconds() + " s in vain for " + what);
  }

  public static void until(String what, Supplier<Boolean> holds) {
    forSome(what, () -> Optional.of(holds.get()).filter(held -> held));
  }

  private static void pause() {
    try {
      Thread.sleep(PACE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopping);
    }
  }
}
