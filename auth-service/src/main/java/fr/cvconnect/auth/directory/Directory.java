package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.auth.directory.BlockedAccount.Position;
import fr.cvconnect.auth.merchant.Convention;
import fr.cvconnect.web.PageLimit;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The queries of operations, over all merchants.
 *
 * <p>Merchants and outlets are never deleted and keep their names, so a list of them goes on behind
 * the last one's own row: however long its name, its id is a cursor.
 */
@ApplicationScoped
class Directory {
  private static final String MERCHANTS =
      """
      select new fr.cvconnect.auth.directory.FoundMerchant(
        m.id, m.legalName, m.town, m.registeredAt, m.suspendedAt, m.suspendedBy,
        (select count(o) from Outlet o where o.merchantId = m.id and o.closedAt is null))
      from Merchant m
      where 1 = 1
      """;

  private static final String BEHIND_MERCHANT =
      " and (m.sortName, m.id) > ((select l.sortName from Merchant l where l.id = :last), :last)";

  /** The range of one index that holds every word with the same first letters. */
  private static final String HAS_WORD =
      " and exists (select 1 from m.searchKeys word where word >= :from%d and word < :to%d)";

  private static final String MERCHANT =
      """
      select new fr.cvconnect.auth.directory.RegisteredMerchant$Row(
        m.id, m.legalName, m.email, m.category, m.language, m.street, m.postalCode, m.town,
        m.registeredAt, m.suspendedAt, m.suspendedBy, a)
      from Merchant m join Account a on a.id = m.id
      where m.id = :id
      """;

  private static final String OUTLETS =
      """
      select new fr.cvconnect.auth.directory.OutletOfMerchant(
        o.id, o.name, o.town, o.email, o.openedAt, o.closedAt, o.closedBy, a)
      from Outlet o join Account a on a.id = o.id
      where o.merchantId = :merchant %s
      order by o.sortName, o.sortTown, o.id
      """;

  private static final String BEHIND_OUTLET =
      """
      and (o.sortName, o.sortTown, o.id) > (
        (select l.sortName from Outlet l where l.id = :last),
        (select l.sortTown from Outlet l where l.id = :last), :last)
      """;

  private static final String BLOCKED =
      """
      select new fr.cvconnect.auth.directory.BlockedAccount(a, m.legalName, o.name, o.town)
      from Account a join Merchant m on m.id = a.merchantId left join Outlet o on o.id = a.id
      where (a.lockedOutAt is not null or a.blockedAt is not null) %s
      order by least(a.lockedOutAt, a.blockedAt) desc, a.id desc
      """;

  private static final String BEHIND_ACCOUNT =
      "and (least(a.lockedOutAt, a.blockedAt), a.id) < (:since, :last)";

  /**
   * Merchants by name.
   *
   * @param words every one begins a word of the merchant's name or town, or its id
   * @param last the id of the last one shown; null for the first page
   */
  Uni<List<FoundMerchant>> merchants(List<String> words, String last, PageLimit limit) {
    StringBuilder query = new StringBuilder(MERCHANTS);
    Map<String, Object> values = new HashMap<>();
    if (last != null) {
      query.append(BEHIND_MERCHANT);
      values.put("last", last);
    }
    for (String word : words) {
      int n = values.size();
      query.append(HAS_WORD.formatted(n, n));
      values.put("from" + n, word);
      values.put("to" + n, SearchWords.endOf(word));
    }
    query.append(" order by m.sortName, m.id");
    return page(query.toString(), FoundMerchant.class, values, limit);
  }

  /** One merchant, by what somebody wrote as its id; fails with MERCHANT_NOT_FOUND. */
  Uni<RegisteredMerchant> merchant(String id) {
    // The database is not asked for what cannot be an id: it does not take every text.
    Uni<RegisteredMerchant.Row> found =
        Convention.isNumber(id) ? row(id) : Uni.createFrom().nullItem();
    return found
        .onItem()
        .ifNull()
        .failWith(
            () -> new ProblemException(AuthProblem.MERCHANT_NOT_FOUND, "It is not registered."))
        .map(RegisteredMerchant.Row::merchant);
  }

  private static Uni<RegisteredMerchant.Row> row(String id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(MERCHANT, RegisteredMerchant.Row.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull());
  }

  /** A merchant's outlets by name, the closed ones among them, behind the last one shown. */
  Uni<List<OutletOfMerchant>> outlets(String merchantId, String last, PageLimit limit) {
    Map<String, Object> values = new HashMap<>();
    values.put("merchant", merchantId);
    if (last != null) {
      values.put("last", last);
    }
    String query = OUTLETS.formatted(last == null ? "" : BEHIND_OUTLET);
    return page(query, OutletOfMerchant.class, values, limit);
  }

  /** Blocked accounts, the latest first, behind the last one shown. */
  Uni<List<BlockedAccount>> blocked(Position last, PageLimit limit) {
    Map<String, Object> values =
        last == null ? Map.of() : Map.of("since", last.blockedSince(), "last", last.account());
    String query = BLOCKED.formatted(last == null ? "" : BEHIND_ACCOUNT);
    return page(query, BlockedAccount.class, values, limit);
  }

  private static <T> Uni<List<T>> page(
      String query, Class<T> type, Map<String, Object> values, PageLimit limit) {
    return Panache.getSession()
        .chain(
            session -> {
              var selection =
                  session.createSelectionQuery(query, type).setMaxResults(limit.oneMore());
              values.forEach(selection::setParameter);
              return selection.getResultList();
            });
  }
}
