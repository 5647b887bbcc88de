package fr.cvconnect.payment.list;

import fr.cvconnect.payment.lifecycle.PaymentStatus;
import fr.cvconnect.web.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The payments that a filter lets through, of those the caller's token opens.
 *
 * <p>A where clause and its values: only our own texts go into the clause, values are bound. It
 * holds what the token said, not the token, so it outlives the request that asked.
 */
public final class Selection {
  /** By the bytes, as its index has them. */
  private static final String CART_BEGINS =
      "starts_with(lower(cart_number) collate \"C\", lower(:search))";

  private final StringBuilder where;
  private final Map<String, Object> values;

  private Selection(CharSequence where, Map<String, Object> values) {
    this.where = new StringBuilder(where);
    this.values = new LinkedHashMap<>(values);
  }

  public static Selection of(PaymentFilter filter, Scope scope) {
    String merchant = scope.organisation().orElse("");
    Selection selection =
        new Selection("where merchant_id = :merchant", Map.of("merchant", merchant));
    scope.sites().ifPresent(selection::confine);
    selection.and("requested_by = :account", "account", filter.mineOnly() ? scope.account() : null);
    selection.and("outlet_id = :outlet", "outlet", filter.outletId());
    selection.and("status = :status", "status", name(filter.status()));
    selection.and(CART_BEGINS, "search", filter.search());
    selection.and("created_at >= :from", "from", filter.from());
    selection.and("created_at < :before", "before", filter.before());
    return selection;
  }

  /** Those of them that come later in the list, newest first; all of them after null. */
  public Selection after(Position position) {
    Selection rest = new Selection(where, values);
    if (position != null) {
      rest.and("(created_at, id) < (:at, :id)", "at", position.createdAt());
      rest.values.put("id", position.id());
    }
    return rest;
  }

  /** The list of an only outlet is read in order from its index, that of several is not. */
  private void confine(Set<String> sites) {
    if (sites.size() == 1) {
      and("outlet_id = :site", "site", sites.iterator().next());
    } else {
      and("outlet_id = any(:sites)", "sites", sites.toArray(String[]::new));
    }
  }

  /** No condition where there is no value. */
  private void and(String condition, String name, Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.put(name, value);
    }
  }

  private static String name(PaymentStatus status) {
    return status == null ? null : status.name();
  }

  /**
   * A query over them.
   *
   * @param sql with {@code %s} in the place of the where clause
   */
  public <R> Mutiny.SelectionQuery<R> query(Mutiny.Session session, String sql, Class<R> type) {
    var query = session.createNativeQuery(sql.formatted(where), type);
    values.forEach(query::setParameter);
    return query;
  }
}
