package fr.cvconnect.events.tick;

import java.time.Duration;

/** Lets something happen once in a while, however often it is asked. */
public final class Pace {
  private final long everyNanos;
  private long lastNanos;

  public Pace(Duration every) {
    this.everyNanos = every.toNanos();
    this.lastNanos = System.nanoTime() - everyNanos;
  }

  /** Whether so much time has gone since it was last the case. */
  public boolean isDue() {
    long now = System.nanoTime();
    if (now - lastNanos < everyNanos) {
      return false;
    }
    lastNanos = now;
    return true;
  }
}
