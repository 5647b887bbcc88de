package fr.cvconnect.auth.provisioning;

import fr.cvconnect.events.tick.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * An account that must still be made in Keycloak what it has to be: opened, shut out, let in again.
 * What that is, is read when it is done; the row says only that something has changed, or that a
 * password was chosen.
 *
 * <p>Its times are the machine's: a failing Keycloak recovers in real time.
 */
@Entity
@Table(name = "provisioning")
class Provisioning {
  /** Enough of a failure to recognise it by. */
  private static final int LONGEST_FAILURE = 500;

  @Id private long id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "password_chosen")
  private boolean passwordChosen;

  @Column(name = "was_locked_out")
  private boolean wasLockedOut;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_failure")
  private String lastFailure;

  protected Provisioning() {}

  /** Puts it off: each time twice as long as the last, up to the longest pause. */
  Duration postpone(String failure, Backoff backoff, Instant machineTime) {
    Duration pause = backoff.pauseAfter(attempts);
    attempts++;
    nextAttemptAt = machineTime.plus(pause);
    lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
    return pause;
  }

  String accountId() {
    return accountId;
  }

  /** Whether it also lifts what wrong passwords blocked. */
  boolean isPasswordChosen() {
    return passwordChosen;
  }

  /** Whether they had blocked the account, which Keycloak cannot tell once it is lifted. */
  boolean wasLockedOut() {
    return wasLockedOut;
  }
}
