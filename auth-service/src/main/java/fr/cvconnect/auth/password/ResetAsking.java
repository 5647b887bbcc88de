package fr.cvconnect.auth.password;

import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Somebody asks for a new password. It is stored and nothing else, so that neither the answer nor
 * its time tells whether there is such an account: ids are short and easy to guess.
 */
@ApplicationScoped
class ResetAsking {
  private final Transactions transactions;
  private final ResetRequests requests;
  private final ResetConfig config;
  private final InstantSource machineTime;
  private final Counter refused;

  ResetAsking(
      Transactions transactions,
      ResetRequests requests,
      ResetConfig config,
      @MachineTime InstantSource machineTime,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.requests = requests;
    this.config = config;
    this.machineTime = machineTime;
    this.refused = metrics.counter("password.resets.refused", "limit", "network");
  }

  /** Fails with TOO_MANY_REQUESTS, which depends on the network alone. */
  Uni<Void> ask(String account, String network) {
    Instant now = machineTime.instant();
    Instant since = now.minus(config.perAddressIn());
    return transactions
        .run(() -> requests.add(account, network, now, since, config.perAddress()))
        .invoke(this::refuseUnless)
        .replaceWithVoid();
  }

  private void refuseUnless(boolean stored) {
    if (!stored) {
      refused.increment();
      throw new ProblemException(
          WebProblem.TOO_MANY_REQUESTS, "Too many new passwords are asked for from here.");
    }
  }
}
