package fr.cvconnect.payment.debit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Every debit ever answered. */
@ApplicationScoped
class AnsweredDebits implements PanacheRepositoryBase<AnsweredDebit, UUID> {
  private static final Logger LOG = Logger.getLogger(AnsweredDebits.class);

  private final MeterRegistry metrics;

  AnsweredDebits(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Stores them. A transaction that is repeated counts them again: the metric is for graphs. */
  Uni<Void> add(List<AnsweredDebit> debits) {
    return persist(debits).invoke(() -> debits.forEach(this::tell));
  }

  private void tell(AnsweredDebit debit) {
    metrics.counter("debits", "answer", debit.answer(), "reason", debit.reason()).increment();
    if (debit.isRefused()) {
      LOG.infof("%s", debit);
    }
  }

  /** Those of these debits that were answered before. */
  Uni<Map<UUID, AnsweredDebit>> known(List<ReadDebit> read) {
    List<UUID> ids = read.stream().map(one -> one.debit().debitId()).distinct().toList();
    return find("debitId in ?1", ids)
        .list()
        .map(
            found ->
                found.stream()
                    .collect(Collectors.toMap(AnsweredDebit::debitId, Function.identity())));
  }
}
