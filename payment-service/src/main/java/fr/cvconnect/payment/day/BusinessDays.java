package fr.cvconnect.payment.day;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All business dates since the service first ran; exactly one is open. */
@ApplicationScoped
public class BusinessDays implements PanacheRepositoryBase<BusinessDay, LocalDate> {
  /** The key of the advisory lock between validating (shared) and ending (exclusive). */
  static final long LOCK = 0x0DA7E;

  private static final String BEGIN =
      """
      insert into business_day (business_date)
      select cast(:today as date) where not exists (select from business_day)
      on conflict do nothing
      """;

  /**
   * The open date, as it stays until the transaction ends.
   *
   * @param date the first date not yet ended
   */
  public record Open(LocalDate date) {
    /** The date of a debit made then: its own in Paris, or the open one if that has ended. */
    public LocalDate dateOf(Instant debitedAt) {
      if (debitedAt == null) {
        return date;
      }
      LocalDate own = ParisTime.dateOf(debitedAt);
      return own.isBefore(date) ? date : own;
    }
  }

  /** Keeps any date from ending until this transaction has: to be called before validating. */
  public Uni<Open> holdOpen(Instant now) {
    return lock("pg_advisory_xact_lock_shared")
        .chain(() -> openDay(now))
        .map(day -> new Open(day.date()));
  }

  /** The open date, once nobody validates any more; nobody begins to until this one ends. */
  Uni<BusinessDay> takeOpen(Instant now) {
    return lock("pg_advisory_xact_lock").chain(() -> openDay(now));
  }

  private static Uni<Object> lock(String function) {
    String sql = "select cast(" + function + "(:lock) as text) as locked";
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, Object.class)
                    .setParameter("lock", LOCK)
                    .getSingleResult());
  }

  /** The day on which the service first runs is the first one. */
  Uni<BusinessDay> openDay(Instant now) {
    return findOpen()
        .onItem()
        .ifNull()
        .switchTo(() -> begin(ParisTime.dateOf(now)).chain(this::findOpen));
  }

  private Uni<BusinessDay> findOpen() {
    return find("endedAt is null order by businessDate").firstResult();
  }

  private static Uni<Integer> begin(LocalDate today) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(BEGIN).setParameter("today", today).executeUpdate());
  }

  /** The earliest date that ended and was not announced, locked; null if there is none. */
  Uni<BusinessDay> toAnnounce() {
    return find("endedAt is not null and announcedAt is null order by businessDate")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  Uni<DayTotal> total(LocalDate date) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        select count(*) as payments,
                               cast(coalesce(sum(received_cents), 0) as bigint) as total_cents
                        from payment where business_date = :date
                        """,
                        Object[].class)
                    .setParameter("date", date)
                    .getSingleResult())
        .map(row -> new DayTotal((Long) row[0], (Long) row[1]));
  }

  /** The ids of payments validated on the date, at most so many. */
  Uni<List<String>> paymentsOf(LocalDate date, int most) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        select cast(id as text) as id from payment
                        where business_date = :date limit :most
                        """,
                        String.class)
                    .setParameter("most", most)
                    .setParameter("date", date)
                    .getResultList());
  }
}
