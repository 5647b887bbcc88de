package fr.cvconnect.payment.operations;

import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.web.Scope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Pages of payments, newest first, within what the token opens.
 *
 * <p>A page begins after the last payment seen, by creation and id: neither changes, so payments
 * made meanwhile neither shift a page nor show one twice.
 */
@ApplicationScoped
class PaymentList {
  /** One row more than the page holds tells whether there is a next one. */
  @WithSession
  Uni<List<Payment>> page(PaymentFilter filter, Scope scope, int rows) {
    Conditions conditions = conditions(filter, scope);
    return Panache.getSession().chain(session -> conditions.query(session, rows).getResultList());
  }

  private static Conditions conditions(PaymentFilter filter, Scope scope) {
    Conditions conditions = new Conditions();
    conditions.add("merchant_id = :merchant", "merchant", scope.organisation().orElse(""));
    scope
        .sites()
        .ifPresent(
            sites ->
                conditions.add("outlet_id = any(:sites)", "sites", sites.toArray(String[]::new)));
    if (filter.mineOnly()) {
      conditions.add("requested_by = :account", "account", scope.account());
    }
    if (filter.outletId() != null) {
      conditions.add("outlet_id = :outlet", "outlet", filter.outletId());
    }
    if (filter.status() != null) {
      conditions.add("status = :status", "status", filter.status().name());
    }
    if (filter.search() != null) {
      conditions.add("starts_with(lower(cart_number), lower(:search))", "search", filter.search());
    }
    if (filter.from() != null) {
      conditions.add("created_at >= :from", "from", filter.from());
    }
    if (filter.before() != null) {
      conditions.add("created_at < :before", "before", filter.before());
    }
    if (filter.after() != null) {
      conditions.add("(created_at, id) < (:at, :id)", "at", filter.after().createdAt());
      conditions.bind("id", filter.after().id());
    }
    return conditions;
  }

  /** A where clause in the making. Only our own texts go into it; values are bound. */
  private static final class Conditions {
    private final StringBuilder sql = new StringBuilder("select * from payment where true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    void add(String condition, String name, Object value) {
      sql.append(" and ").append(condition);
      bind(name, value);
    }

    void bind(String name, Object value) {
      values.put(name, value);
    }

    Mutiny.SelectionQuery<Payment> query(Mutiny.Session session, int rows) {
      sql.append(" order by created_at desc, id desc limit ").append(rows);
      var query = session.createNativeQuery(sql.toString(), Payment.class);
      values.forEach(query::setParameter);
      return query;
    }
  }
}
