package fr.cvconnect.settlement.closing;

import fr.cvconnect.settlement.batch.WorkingDays;
import fr.cvconnect.settlement.transfer.Commission;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The configured rules; made at start, so that a bad one is refused then and not at midnight. */
final class ClosingRules {
  @Produces
  @Singleton
  @Startup
  static WorkingDays workingDays(ClosingConfig config) {
    return new WorkingDays(config.due().calendar(), config.due().workingDays());
  }

  @Produces
  @Singleton
  @Startup
  static Commission commission(ClosingConfig config) {
    return new Commission(
        config.commissionRates().stream()
            .map(rate -> new Commission.Rate(rate.category(), rate.from(), rate.basisPoints()))
            .toList());
  }
}
