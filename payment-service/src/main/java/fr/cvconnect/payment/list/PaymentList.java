package fr.cvconnect.payment.list;

import fr.cvconnect.payment.lifecycle.Payment;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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

  /** The first of them, at most so many. */
  @WithSession
  public Uni<List<Payment>> page(Selection selection, int rows) {
    return Panache.getSession()
        .chain(session -> selection.query(session, PAGE + rows, Payment.class).getResultList());
  }
}
