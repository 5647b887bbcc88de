package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * An account that must still be opened in Keycloak.
 *
 * <p>Its times are the machine's: a failing Keycloak recovers in real time.
 */
@Entity
@Table(name = "provisioning")
class Provisioning {
  /** Enough of a failure to recognise it by. */
  private static final int LONGEST_FAILURE = 500;

  @Id
  @Column(name = "account_id")
  private String accountId;

  @Column(name = "merchant_id")
  private String merchantId;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_failure")
  private String lastFailure;

  protected Provisioning() {}

  static Provisioning of(Account account, Instant machineTime) {
    Provisioning provisioning = new Provisioning();
    provisioning.accountId = account.id();
    provisioning.merchantId = account.merchantId();
    provisioning.nextAttemptAt = machineTime;
    return provisioning;
  }

  /** Puts it off: each time twice as long as the last, up to the longest pause. */
  Duration postpone(String failure, Backoff backoff, Instant machineTime) {
    Duration pause = backoff.pauseAfter(attempts);
    attempts++;
    nextAttemptAt = machineTime.plus(pause);
    lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
    return pause;
  }
}
