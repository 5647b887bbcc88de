package fr.cvconnect.payment.checkout;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.cvconnect.events.Ids;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.payment.PaymentsConfig;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import fr.cvconnect.payment.lifecycle.RequestSecrets;
import fr.cvconnect.payment.outlet.Outlet;
import fr.cvconnect.payment.outlet.Outlets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stores what several requests ask for in one transaction: either all of it, or nothing because of
 * one of them.
 *
 * <p>Rows that others may wait for are written in the order of their keys, then in that of their
 * carts, so that two such transactions never wait for each other.
 */
@ApplicationScoped
class PaymentCreation {
  private static final Comparator<Payment> ORDER =
      Comparator.comparing(Payment::outletId)
          .thenComparing(payment -> payment.terms().cartNumber());

  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final TermsCheck check;
  private final Outlets outlets;
  private final Payments payments;
  private final PaymentsConfig config;
  private final InstantSource clock;

  PaymentCreation(
      Transactions transactions,
      IdempotencyKeys keys,
      TermsCheck check,
      Outlets outlets,
      Payments payments,
      PaymentsConfig config,
      InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.check = check;
    this.outlets = outlets;
    this.payments = payments;
    this.config = config;
    this.clock = clock;
  }

  /** What came of a request: a new payment, or the one that the same request made before. */
  record Outcome(Payment payment, boolean replayed) {}

  /** A request with the id that its payment gets, unless the same request made one before. */
  private record Attempt(UUID id, Asked asked) {
    static Attempt of(Asked asked) {
      return new Attempt(Ids.next(), asked);
    }

    Optional<IdempotencyKeys.Claim> claim() {
      return asked.scopedKey().map(key -> new IdempotencyKeys.Claim(key, asked.hash(), id));
    }
  }

  /** The outcomes in the order of the requests. */
  Uni<List<Outcome>> create(List<Asked> asked) {
    List<Attempt> attempts = asked.stream().map(Attempt::of).toList();
    return transactions.run(
        () ->
            keys.claim(attempts.stream().map(Attempt::claim).flatMap(Optional::stream).toList())
                .chain(earlier -> outcomes(attempts, earlier)));
  }

  /**
   * @param earlier payments made before, by the id that the new one would have got
   */
  private Uni<List<Outcome>> outcomes(List<Attempt> attempts, Map<UUID, UUID> earlier) {
    List<Attempt> fresh = attempts.stream().filter(it -> !earlier.containsKey(it.id())).toList();
    return outlets
        .fetch(namedOutlets(fresh))
        .chain(() -> inTurn(fresh, this::newPayment))
        .call(created -> payments.add(created.stream().sorted(ORDER).toList()))
        .map(created -> created.stream().collect(toMap(Payment::id, Function.identity())))
        .chain(created -> inTurn(attempts, it -> outcome(it.id(), created, earlier)));
  }

  private static Set<String> namedOutlets(List<Attempt> attempts) {
    return attempts.stream()
        .map(attempt -> attempt.asked().body().outletId())
        .filter(named -> named != null && Outlets.isId(named))
        .collect(toSet());
  }

  private Uni<Payment> newPayment(Attempt attempt) {
    Asked asked = attempt.asked();
    var terms = check.terms(asked.body());
    return outlets
        .collecting(asked.body().outletId(), asked.scope())
        .map(
            outlet ->
                Payment.request(
                    attempt.id(),
                    origin(outlet, asked),
                    terms,
                    RequestSecrets.random(),
                    Payment.Lifetime.of(clock.instant(), config.ttl())));
  }

  private static Payment.Origin origin(Outlet outlet, Asked asked) {
    return new Payment.Origin(outlet.merchantId(), outlet.outletId(), asked.scope().account());
  }

  private Uni<Outcome> outcome(UUID id, Map<UUID, Payment> created, Map<UUID, UUID> earlier) {
    Payment made = created.get(id);
    return made != null
        ? Uni.createFrom().item(new Outcome(made, false))
        : payments.findById(earlier.get(id)).map(payment -> new Outcome(payment, true));
  }

  /** One after another: a session takes no two questions at once. */
  private static <A, B> Uni<List<B>> inTurn(List<A> all, Function<A, Uni<B>> step) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .asList();
  }
}
