package fr.cvconnect.settlement.transfer;

import fr.cvconnect.web.PageLimit;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The transfers. */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID> {
  private static final String NEXT_SEQUENCES =
      "select nextval('transfer_fact') from generate_series(1, :count)";

  private static final String HELD =
      """
      select new fr.cvconnect.settlement.transfer.Transfers$Held(
        count(t), coalesce(sum(t.netCents), 0L))
      from Transfer t where t.state = HELD
      """;

  /** All transfers that are held, and what they amount to in cents. */
  public record Held(long transfers, long netCents) {}

  public Uni<Held> held() {
    return getSession()
        .chain(session -> session.createSelectionQuery(HELD, Held.class).getSingleResult());
  }

  /** Held transfers of a date, by merchant, so many at most. */
  public Uni<List<Transfer>> held(LocalDate businessDate, int most) {
    return find(
            "businessDate = ?1 and state = ?2 order by merchantId",
            businessDate,
            TransferState.HELD)
        .page(Page.ofSize(most))
        .list();
  }

  /** The newest that the filter lets through, one more than the page shows. */
  Uni<List<Transfer>> newest(TransferFilter filter, PageLimit limit) {
    return find(filter.query(), filter.values()).page(Page.ofSize(limit.oneMore())).list();
  }

  /** Scheduled transfers of a date, by merchant: the next ones after this id, so many at most. */
  public Uni<List<Transfer>> payable(LocalDate businessDate, String after, int most) {
    return find(
            "businessDate = ?1 and state = ?2 and merchantId > ?3 order by merchantId",
            businessDate,
            TransferState.SCHEDULED,
            after)
        .page(Page.ofSize(most))
        .list();
  }

  /** Stores transfers that were just made; none at all is fine too. */
  public Uni<Void> store(List<Transfer> made) {
    return getSession().chain(session -> session.persistAll(made.toArray()));
  }

  /** Numbers for so many facts, rising, as those of one merchant have to. */
  public Uni<List<Long>> nextSequences(int count) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEXT_SEQUENCES, Long.class)
                    .setParameter("count", count)
                    .getResultList());
  }
}
