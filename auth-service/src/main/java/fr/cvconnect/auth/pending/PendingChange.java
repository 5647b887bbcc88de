package fr.cvconnect.auth.pending;

import fr.cvconnect.events.tick.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that must still be done in Keycloak, as often as it takes.
 *
 * <p>Its times are the machine's: a failing Keycloak recovers in real time.
 */
@MappedSuperclass
public abstract class PendingChange {
  /** Enough of a failure to recognise it by. */
  private static final int LONGEST_FAILURE = 500;

  @Id private long id;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_failure")
  private String lastFailure;

  protected PendingChange() {}

  /** What it is about, for logs: {@code account 100001}. */
  protected abstract String subject();

  /** Puts it off: each time twice as long as the last, up to the longest pause. */
  Duration postpone(String failure, Backoff backoff, Instant machineTime) {
    Duration pause = backoff.pauseAfter(attempts);
    attempts++;
    nextAttemptAt = machineTime.plus(pause);
    lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
    return pause;
  }
}
