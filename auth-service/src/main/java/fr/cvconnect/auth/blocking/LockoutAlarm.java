package fr.cvconnect.auth.blocking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells those who operate the system that wrong passwords blocked an account, whosever it is. */
@ApplicationScoped
class LockoutAlarm {
  private static final Logger LOG = Logger.getLogger(LockoutAlarm.class);

  private final Counter lockedOut;

  LockoutAlarm(MeterRegistry metrics) {
    this.lockedOut = metrics.counter("accounts.locked.out");
  }

  /**
   * An account was blocked.
   *
   * @param isOurs whether its holder was mailed and can unblock it; staff's accounts are not
   */
  record LockedOut(String name, boolean isOurs) {}

  void raise(LockedOut account) {
    lockedOut.increment();
    if (account.isOurs()) {
      LOG.warnf("account %s: blocked by wrong passwords", account.name());
    } else {
      LOG.warnf(
          "account %s: blocked by wrong passwords, and only Keycloak's console unblocks it",
          account.name());
    }
  }
}
