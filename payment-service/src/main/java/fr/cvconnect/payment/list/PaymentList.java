package fr.cvconnect.payment.list;

import fr.cvconnect.payment.lifecycle.Payment;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Pages of payments, newest first.
 *
 * <p>A page begins after the last payment seen, by creation and id: neither changes, so payments
 * made meanwhile neither shift a page nor show one twice.
 */
@ApplicationScoped
public class PaymentList {
  private static final String PAGE =
      "select * from payment %s order by created_at desc, id desc limit ";

  /**
   * Which index is quick depends on the values: a busy outlet has few requests that wait, and many
   * of one account. A plan made once for all values reads the whole history for the few. And a page
   * is quick when it is read in an index's order: a bitmap, which a table without statistics is
   * read by, first finds all.
   */
  private static final String PLAN_FOR_A_PAGE =
      "select set_config('plan_cache_mode', 'force_custom_plan', true)"
          + " || set_config('enable_bitmapscan', 'off', true)";

  /** The first of them, at most so many. */
  @WithTransaction
  public Uni<List<Payment>> page(Selection selection, int rows) {
    return Panache.getSession()
        .call(session -> session.createNativeQuery(PLAN_FOR_A_PAGE, String.class).getSingleResult())
        .chain(session -> selection.query(session, PAGE + rows, Payment.class).getResultList());
  }
}
