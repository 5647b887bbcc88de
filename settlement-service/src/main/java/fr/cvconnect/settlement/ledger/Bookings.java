package fr.cvconnect.settlement.ledger;

import fr.cvconnect.settlement.transfer.Earnings;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger: every validated payment once. */
@ApplicationScoped
public class Bookings implements PanacheRepositoryBase<Booking, UUID> {
  private static final String EARNINGS =
      """
      select new fr.cvconnect.settlement.transfer.Earnings(
        b.merchantId, count(*), sum(b.receivedCents))
      from Booking b
      where b.businessDate = :businessDate and b.merchantId > :after
      group by b.merchantId order by b.merchantId
      """;

  /** What merchants earned on a date, by merchant: the next ones after this id, so many at most. */
  public Uni<List<Earnings>> earnings(LocalDate businessDate, String after, int most) {
    return getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(EARNINGS, Earnings.class)
                    .setParameter("businessDate", businessDate)
                    .setParameter("after", after)
                    .setMaxResults(most)
                    .getResultList());
  }

  /** Books payments that are not in the books yet; none at all is fine too. */
  Uni<Void> book(List<Booking> fresh) {
    return getSession().chain(session -> session.persistAll(fresh.toArray()));
  }

  /** Those of these payments that are in the books, as they were booked. */
  Uni<Map<UUID, PaymentValidated>> known(Collection<UUID> paymentIds) {
    return list("paymentId in ?1", paymentIds)
        .map(
            bookings ->
                bookings.stream().collect(Collectors.toMap(Booking::paymentId, Booking::payment)));
  }
}
