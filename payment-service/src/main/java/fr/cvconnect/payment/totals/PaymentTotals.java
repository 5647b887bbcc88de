package fr.cvconnect.payment.totals;

import fr.cvconnect.payment.lifecycle.PaymentStatus;
import fr.cvconnect.payment.list.Selection;
import fr.cvconnect.payment.totals.Totals.Total;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Adds payments up, in the database. */
@ApplicationScoped
class PaymentTotals {
  private static final String BY_STATUS =
      """
      select status, count(*) as payments,
             cast(sum(requested_cents) as bigint) as requested_cents,
             cast(coalesce(sum(received_cents), 0) as bigint) as received_cents
      from payment %s group by status
      """;

  @WithSession
  Uni<Totals> of(Selection selection) {
    return Panache.getSession()
        .chain(session -> selection.query(session, BY_STATUS, Object[].class).getResultList())
        .map(PaymentTotals::totals);
  }

  private static Totals totals(List<Object[]> rows) {
    return Totals.of(
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> PaymentStatus.valueOf((String) row[0]),
                    row -> new Total((Long) row[1], (Long) row[2], (Long) row[3]))));
  }
}
