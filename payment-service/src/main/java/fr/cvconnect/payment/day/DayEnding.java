package fr.cvconnect.payment.day;

import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.intake.ReadThrough;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.payment.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Ends business dates, in order, and announces what they came to.
 *
 * <p>A date ends once midnight in Paris plus a delay has passed and everything the wallet published
 * until then is stored. Ending is committed before the payments are counted, so whoever validates
 * later sees that the date has ended.
 */
@ApplicationScoped
class DayEnding {
  private static final Logger LOG = Logger.getLogger(DayEnding.class);

  private final Transactions transactions;
  private final BusinessDays days;
  private final ReadThrough readThrough;
  private final Outbox outbox;
  private final DaysConfig config;
  private final InstantSource clock;
  private final AtomicLong overdueSeconds;

  DayEnding(
      Transactions transactions,
      BusinessDays days,
      ReadThrough readThrough,
      Outbox outbox,
      DaysConfig config,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.days = days;
    this.readThrough = readThrough;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
    this.overdueSeconds = metrics.gauge("business.date.overdue.seconds", new AtomicLong());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return NextTick.retries(
        "ending dates: trying again at the next tick", announceAll().chain(this::endAll));
  }

  /** What ended before a crash is announced first. */
  private Uni<Void> endAll() {
    return transactions
        .run(this::endNext)
        .chain(ended -> ended ? announceAll().chain(this::endAll) : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> endNext() {
    Instant now = clock.instant();
    return days.openDay(now).chain(open -> isOver(open, now)).chain(over -> over ? end(now) : no());
  }

  private Uni<Boolean> isOver(BusinessDay open, Instant now) {
    Instant end = ParisTime.endOf(open.date()).plus(config.delay());
    overdueSeconds.set(Math.max(0, Duration.between(end, now).toSeconds()));
    if (now.isBefore(end)) {
      return no();
    }
    return readThrough.of(Topics.WALLET_DEBITS).map(read -> hasPassed(read, end));
  }

  private static boolean hasPassed(Optional<Instant> readThrough, Instant end) {
    return readThrough.filter(end::isBefore).isPresent();
  }

  /** Another replica may have ended the date while this one waited for the lock. */
  private Uni<Boolean> end(Instant now) {
    return days.takeOpen(now)
        .chain(open -> isOver(open, now).chain(over -> over ? end(open, now) : no()));
  }

  private Uni<Boolean> end(BusinessDay open, Instant now) {
    BusinessDay next = open.end(now);
    // First the one that ends: at no time are two open.
    return days.flush().chain(() -> days.persist(next)).replaceWith(true);
  }

  private static Uni<Boolean> no() {
    return Uni.createFrom().item(false);
  }

  private Uni<Void> announceAll() {
    return transactions
        .run(this::announceNext)
        .chain(announced -> announced ? announceAll() : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> announceNext() {
    return days.toAnnounce().chain(day -> day == null ? no() : announce(day));
  }

  private Uni<Boolean> announce(BusinessDay day) {
    return days.total(day.date())
        .map(total -> day.announce(total, clock.instant()))
        .invoke(fact -> LOG.infof("business date %s ended: %s", day.date(), fact))
        .call(fact -> outbox.record(factOf(fact)))
        .replaceWith(true);
  }

  private static OutgoingFact factOf(BusinessDayEnded fact) {
    return new OutgoingFact(Topics.DAYS, fact.businessDate().toString(), 1, fact);
  }
}
