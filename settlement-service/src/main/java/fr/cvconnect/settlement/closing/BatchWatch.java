package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.settlement.batch.DailyBatch;
import fr.cvconnect.settlement.batch.DailyBatches;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes visible which business dates want something: {@code settlement.batches.waiting} counts
 * those that have ended and are not closed, {@code settlement.batches.unbalanced} those whose
 * bookings are not what was announced, closed or not. Either above zero for minutes is an alert.
 */
@ApplicationScoped
class BatchWatch {
  private static final Logger LOG = Logger.getLogger(BatchWatch.class);

  /** More are not counted; so many at once are one and the same trouble. */
  private static final int MOST_COUNTED = 100;

  private final DailyBatches batches;
  private final AtomicInteger waiting;
  private final AtomicInteger unbalanced;
  private String lastSeen = "";
  private String lastSaid = "";

  BatchWatch(DailyBatches batches, MeterRegistry metrics) {
    this.batches = batches;
    this.waiting = metrics.gauge("settlement.batches.waiting", new AtomicInteger());
    this.unbalanced = metrics.gauge("settlement.batches.unbalanced", new AtomicInteger());
  }

  @Scheduled(every = "${settlement.closing.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return NextTick.retries(
        "dates that wait not counted",
        Panache.withSession(() -> batches.wanting(MOST_COUNTED)).invoke(this::show));
  }

  private void show(List<DailyBatch> wanting) {
    waiting.set(count(wanting, batch -> batch.state() != DailyBatch.State.CLOSED));
    unbalanced.set(count(wanting, batch -> !batch.isBalanced()));
    say(wanting.stream().map(BatchWatch::sentence).collect(Collectors.joining("; ")));
  }

  /** Only what two looks have seen, and only once: every date waits for a moment. */
  private void say(String seen) {
    if (seen.equals(lastSeen) && !seen.equals(lastSaid) && !seen.isEmpty()) {
      LOG.warn(seen);
      lastSaid = seen;
    }
    lastSeen = seen;
  }

  private static int count(List<DailyBatch> batches, Predicate<DailyBatch> which) {
    return (int) batches.stream().filter(which).count();
  }

  private static String sentence(DailyBatch batch) {
    return "%s is %s: announced %s, booked %s"
        .formatted(
            batch.businessDate(), batch.state(), batch.announced().orElse(null), batch.booked());
  }
}
