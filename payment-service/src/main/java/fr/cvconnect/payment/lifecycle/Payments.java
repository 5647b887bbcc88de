package fr.cvconnect.payment.lifecycle;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.payment.PaymentProblem;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.Scope;
import fr.cvconnect.web.WebProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All payments. A payment that changes is found by a method that locks its row. */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, UUID> {
  private static final String OVERDUE =
      """
      select * from payment where status = 'WAITING' and expires_at <= :cutoff
      order by expires_at limit :most for update skip locked
      """;

  private final Outbox outbox;

  Payments(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Stores new payments and the facts of their creation: first all of the ones, then all of the
   * others, so that each kind of row is one batch.
   *
   * @throws ProblemException UNAVAILABLE while too many facts wait for the broker
   */
  public Uni<Void> add(List<Payment> payments) {
    if (payments.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    if (outbox.isFull()) {
      throw new ProblemException(
          WebProblem.UNAVAILABLE, "Too many facts wait to be published. Try again in a minute.");
    }
    return getSession()
        .chain(session -> session.persistAll(payments.toArray()))
        .chain(() -> outbox.record(requested(payments)));
  }

  private static List<OutgoingFact> requested(List<Payment> payments) {
    return payments.stream().map(payment -> factOf(payment, payment.requested())).toList();
  }

  /** Records a fact that the payment has just stated, to be published with its change. */
  public Uni<Void> record(Payment payment, PaymentFact fact) {
    return outbox.record(factOf(payment, fact));
  }

  /** The fact as it is published: in the order of its payment. */
  public static OutgoingFact factOf(Payment payment, PaymentFact fact) {
    return new OutgoingFact(Topics.PAYMENTS, payment.id().toString(), payment.sequence(), fact);
  }

  /** The answer to a debit that names no payment of ours; it has no order among others. */
  public static OutgoingFact factWithoutPayment(PaymentFact.DebitRefused fact) {
    return new OutgoingFact(Topics.PAYMENTS, fact.paymentId().toString(), 0, fact);
  }

  /** The payment, if the token opens its outlet; else as if there were none. */
  public Uni<Payment> inScope(UUID id, Scope scope) {
    return findById(id).map(payment -> opened(payment, scope));
  }

  /** The same, locked until the transaction ends. */
  public Uni<Payment> lockedInScope(UUID id, Scope scope) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE).map(payment -> opened(payment, scope));
  }

  private static Payment opened(Payment payment, Scope scope) {
    if (payment == null || !scope.opens(payment.merchantId(), payment.outletId())) {
      throw new ProblemException(
          PaymentProblem.PAYMENT_NOT_FOUND, "No payment of yours has this id.");
    }
    return payment;
  }

  /** The payment waiting for this cart at this outlet, or null. */
  public Uni<Payment> waiting(String outletId, String cartNumber) {
    return find("outletId = ?1 and cartNumber = ?2 and status = WAITING", outletId, cartNumber)
        .firstResult();
  }

  /** The payment that this token or short code leads to, or null. */
  public Uni<Payment> byTokenOrShortCode(String text) {
    return find("token = ?1 or shortCode = ?2", text, Crockford.normalised(text)).firstResult();
  }

  /** The same payment as it is now, locked until the transaction ends. */
  public Uni<Payment> locked(Payment found) {
    return getSession()
        .invoke(session -> session.detach(found))
        .chain(() -> findById(found.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Locked, in the order of their ids, so that two such calls never wait for each other. */
  public Uni<Map<UUID, Payment>> lockedById(Set<UUID> ids) {
    return find("id in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .map(found -> found.stream().collect(Collectors.toMap(Payment::id, Function.identity())));
  }

  /** Some waiting payments whose time was over by then, locked; those locked elsewhere are left. */
  public Uni<List<Payment>> lockedOverdue(Instant cutoff, int most) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OVERDUE, Payment.class)
                    .setParameter("cutoff", cutoff)
                    .setParameter("most", most)
                    .getResultList());
  }
}
