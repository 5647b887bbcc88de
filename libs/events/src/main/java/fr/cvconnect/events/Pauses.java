package fr.cvconnect.events;

import java.time.Duration;

/** Growing pauses while trouble lasts: the first, then twice as long each time, up to a longest. */
public final class Pauses {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  public Pauses(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  public Duration next() {
    Duration pause = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return pause;
  }

  public void reset() {
    next = first;
  }
}
