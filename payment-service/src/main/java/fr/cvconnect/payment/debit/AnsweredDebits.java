package fr.cvconnect.payment.debit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every debit ever answered. */
@ApplicationScoped
class AnsweredDebits implements PanacheRepositoryBase<AnsweredDebit, UUID> {
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
