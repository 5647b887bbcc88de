package fr.cvconnect.events;

import java.time.Duration;

/** Growing pauses while trouble lasts: the first, then twice as long each time, up to a longest. */
public final class Pauses {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Duration first;
  private Duration next;

  public Pauses(Duration first) {
    this.first = first;
    this.next = first;
  }

  public Duration next() {
    Duration pause = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return pause;
  }

  public void reset() {
    next = first;
  }
}
