package fr.cvconnect.settlement.batch;

import fr.cvconnect.web.PageLimit;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The daily batches. Whoever changes one holds its row locked, so booking and closing take turns.
 */
@ApplicationScoped
public class DailyBatches implements PanacheRepositoryBase<DailyBatch, LocalDate> {
  /** Of this service's advisory locks the only one: whoever holds it is the one that closes. */
  private static final long CLOSING_LOCK = 0x636c6f73696e67L;

  private static final String OPEN_MISSING =
      """
      insert into daily_batch (business_date)
      select day from unnest(cast(:days as date[])) day order by day
      on conflict do nothing
      """;

  /** Locks the batches of these dates, earliest first; a date not seen before gets its batch. */
  public Uni<Map<LocalDate, DailyBatch>> lock(Collection<LocalDate> businessDates) {
    SortedSet<LocalDate> days = new TreeSet<>(businessDates);
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OPEN_MISSING)
                    .setParameter("days", days.toArray(LocalDate[]::new))
                    .executeUpdate())
        .chain(
            () ->
                find("businessDate in ?1 order by businessDate", days)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list())
        .map(DailyBatches::byDate);
  }

  /**
   * The batch to be closed next, locked; null when there is none, or when another replica is about
   * to close one. Until the transaction's end no other replica closes any.
   */
  public Uni<DailyBatch> lockNextToClose() {
    return tryToBeTheOneThatCloses()
        .chain(alone -> alone ? firstOpen() : Uni.createFrom().nullItem())
        .onItem()
        .ifNotNull()
        .transformToUni(this::ifItCanClose)
        .onItem()
        .ifNotNull()
        .transformToUni(this::lockUnlessChanged);
  }

  private Uni<Boolean> tryToBeTheOneThatCloses() {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                    .setParameter("lock", CLOSING_LOCK)
                    .getSingleResult());
  }

  private Uni<DailyBatch> firstOpen() {
    return find("closedAt is null order by businessDate").firstResult();
  }

  private Uni<DailyBatch> ifItCanClose(DailyBatch first) {
    return find("businessDate < ?1 order by businessDate desc", first.businessDate())
        .firstResult()
        .map(before -> first.canCloseAfter(before) ? first : null);
  }

  /** Locked only now, for most looks find nothing to close; meanwhile a payment may have come. */
  private Uni<DailyBatch> lockUnlessChanged(DailyBatch seen) {
    return getSession()
        .invoke(session -> session.detach(seen))
        .chain(() -> findById(seen.businessDate(), LockModeType.PESSIMISTIC_WRITE))
        .map(locked -> locked.isBalanced() ? locked : null);
  }

  /** Ended dates that are not closed, and closed ones whose bookings differ: oldest first. */
  public Uni<List<DailyBatch>> wanting(int most) {
    return find("""
    endedAt is not null and (closedAt is null
      or bookedPayments <> announcedPayments or bookedCents <> announcedCents)
    order by businessDate
    """)
        .page(0, most)
        .list();
  }

  /** The newest that the filter lets through, one more than the page shows. */
  Uni<List<DailyBatch>> newest(BatchFilter filter, PageLimit limit) {
    return find(
            "businessDate >= ?1 and businessDate <= ?2 order by businessDate desc",
            filter.first(),
            filter.last())
        .page(0, limit.oneMore())
        .list();
  }

  private static Map<LocalDate, DailyBatch> byDate(List<DailyBatch> batches) {
    return batches.stream()
        .collect(Collectors.toMap(DailyBatch::businessDate, Function.identity()));
  }
}
