package fr.cvconnect.launcher.stack;

import fr.cvconnect.launcher.io.Pause;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pauses between the restarts of a part that keeps dying: 1 s, 2 s, 4 s … at most 30 s. */
final class BackOff {
  static final Duration FIRST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** A process that has run this long was well; its next death is a first one again. */
  private static final Duration HEALTHY = Duration.ofMinutes(1);

  private Duration next = FIRST;
  private long startedNanos = System.nanoTime();

  /** Waits before the next start, for as long as {@code wanted} holds. */
  void await(BooleanSupplier wanted) {
    if (System.nanoTime() - startedNanos > HEALTHY.toNanos()) {
      next = FIRST;
    }
    var until = System.nanoTime() + next.toNanos();
    var goesOn = wanted.getAsBoolean();
    while (goesOn && System.nanoTime() < until) {
      goesOn = Pause.taken() && wanted.getAsBoolean();
    }
    next = following(next);
    startedNanos = System.nanoTime();
  }

  static Duration following(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
