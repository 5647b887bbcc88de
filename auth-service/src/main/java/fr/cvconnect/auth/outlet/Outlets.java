package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outlets of all merchants. */
@ApplicationScoped
public class Outlets implements PanacheRepositoryBase<Outlet, String> {
  /**
   * Its account stands and OutletOpened is published: before that nobody can collect there, for
   * payment-service does not know it.
   */
  private static final String OPENED =
      " and exists (select 1 from Account a where a.id = o.id and a.openedAt is not null)";

  /** The range of one index that holds every word with the same first letters. */
  private static final String HAS_WORD =
      " and exists (select 1 from o.searchKeys word where word >= :from%d and word < :to%d)";

  /** The merchant's outlet that nobody could tell apart from a new one there; null if none. */
  Uni<Outlet> alike(String merchantId, Premises premises) {
    return find(
            "merchantId = ?1 and sortName = ?2 and sortTown = ?3 and closedAt is null",
            merchantId,
            SearchWords.line(premises.name()),
            SearchWords.line(premises.town()))
        .firstResult();
  }

  /** One of the merchant's outlets; fails with OUTLET_NOT_FOUND. */
  Uni<Outlet> of(String merchantId, String outletId) {
    // The database is not asked for what cannot be an id: it does not take every text.
    Uni<Outlet> found =
        Outlet.isId(outletId)
            ? find("id = ?1 and merchantId = ?2", outletId, merchantId).firstResult()
            : Uni.createFrom().nullItem();
    return found
        .onItem()
        .ifNull()
        .failWith(
            () -> new ProblemException(AuthProblem.OUTLET_NOT_FOUND, "The merchant has none."));
  }

  /** Asked without loading it: it may be read again later in the same session. */
  Uni<Boolean> isClosed(String id) {
    return count("id = ?1 and closedAt is not null", id).map(found -> found > 0);
  }

  /** Those among the ids that are outlets of the merchant and not closed, by name. */
  public Uni<List<Outlet>> openAmong(String merchantId, Set<String> outletIds) {
    return find(
            "merchantId = ?1 and id in ?2 and closedAt is null",
            Sort.by("sortName", "sortTown"),
            merchantId,
            outletIds)
        .list();
  }

  /** The first opened outlets found, always in the same order: by name, then by town. */
  Uni<List<Outlet>> find(OutletSearch search, int limit) {
    StringBuilder where = new StringBuilder("merchantId = :merchant and closedAt is null" + OPENED);
    Map<String, Object> values = new HashMap<>();
    values.put("merchant", search.merchantId());
    if (search.outletIds().isPresent()) {
      where.append(" and id in :granted");
      values.put("granted", search.outletIds().get());
    }
    for (String word : search.words()) {
      int n = values.size();
      String begin = Outlet.searchKey(search.merchantId(), word);
      where.append(HAS_WORD.formatted(n, n));
      values.put("from" + n, begin);
      values.put("to" + n, SearchWords.endOf(begin));
    }
    return find("from Outlet o where " + where + " order by sortName, sortTown", values)
        .page(0, limit)
        .list();
  }
}
