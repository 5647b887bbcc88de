package fr.cvconnect.payment.expiry;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.intake.ReadThrough;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.payment.Topics;
import fr.cvconnect.payment.lifecycle.Payment;
import fr.cvconnect.payment.lifecycle.Payments;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Expires what nobody paid in time. Expiry never beats money: a payment expires only when its end
 * and a grace have passed, and everything the wallet published until then is stored, however late
 * it is read.
 */
@ApplicationScoped
class PaymentExpiry {
  private final Transactions transactions;
  private final Payments payments;
  private final ReadThrough readThrough;
  private final Outbox outbox;
  private final ExpiryConfig config;
  private final InstantSource clock;
  private final AtomicLong behindSeconds;

  PaymentExpiry(
      Transactions transactions,
      Payments payments,
      ReadThrough readThrough,
      Outbox outbox,
      ExpiryConfig config,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.payments = payments;
    this.readThrough = readThrough;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
    this.behindSeconds = metrics.gauge("debits.behind.seconds", new AtomicLong());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return NextTick.retries("expiring payments: trying again at the next tick", expireAll());
  }

  private Uni<Void> expireAll() {
    return transactions
        .run(this::expireSlice)
        .chain(expired -> expired < config.sliceSize() ? Uni.createFrom().voidItem() : expireAll());
  }

  private Uni<Integer> expireSlice() {
    Instant now = clock.instant();
    return readThrough
        .of(Topics.WALLET_DEBITS)
        .invoke(read -> behindSeconds.set(secondsBehind(read, now)))
        .chain(
            read ->
                read.map(time -> expire(cutoff(time, now), now)).orElse(Uni.createFrom().item(0)));
  }

  /** How far the reading of debits is behind; -1 as long as nothing is known of some partition. */
  private static long secondsBehind(Optional<Instant> read, Instant now) {
    return read.map(time -> Math.max(0, Duration.between(time, now).toSeconds())).orElse(-1L);
  }

  /** Whoever's time ended by then can be expired: both the clock and the reader are past it. */
  private Instant cutoff(Instant read, Instant now) {
    Instant passed = read.isBefore(now) ? read : now;
    // Strictly before: what was published at that very instant may be unread.
    return passed.minus(config.grace()).minusMillis(1);
  }

  private Uni<Integer> expire(Instant cutoff, Instant now) {
    return payments
        .lockedOverdue(cutoff, config.sliceSize())
        .call(overdue -> outbox.record(facts(overdue, now)))
        .map(List::size);
  }

  private static List<OutgoingFact> facts(List<Payment> overdue, Instant now) {
    return overdue.stream().map(payment -> Payments.factOf(payment, payment.expire(now))).toList();
  }
}
