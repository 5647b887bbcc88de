package fr.cvconnect.payment.export;

import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bounds the exports that this replica sends at once, and those of each account. */
@ApplicationScoped
class RunningExports {
  private final ExportConfig config;
  private final List<String> accounts = new ArrayList<>();

  RunningExports(ExportConfig config, MeterRegistry metrics) {
    this.config = config;
    metrics.gauge("exports.running", this, RunningExports::count);
  }

  /**
   * To be followed by {@link #end}.
   *
   * @throws ProblemException when there are too many
   */
  synchronized void begin(String account) {
    if (accounts.size() >= config.atOnce()) {
      throw new ProblemException(WebProblem.UNAVAILABLE, "Too many exports are being sent.");
    }
    if (Collections.frequency(accounts, account) >= config.atOncePerAccount()) {
      throw new ProblemException(
          WebProblem.TOO_MANY_REQUESTS, "The account has too many exports under way.");
    }
    accounts.add(account);
  }

  synchronized void end(String account) {
    accounts.remove(account);
  }

  synchronized int count() {
    return accounts.size();
  }
}
