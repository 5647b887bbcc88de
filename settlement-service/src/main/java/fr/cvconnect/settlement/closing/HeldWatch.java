package fr.cvconnect.settlement.closing;

import fr.cvconnect.events.tick.NextTick;
import fr.cvconnect.settlement.transfer.Transfers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes visible what is owed and not paid: {@code settlement.transfers.held} counts the transfers
 * that are held, {@code settlement.transfers.held.cents} sums up what they amount to. Above zero is
 * an alert until somebody has put the reason right.
 */
@ApplicationScoped
class HeldWatch {
  private final Transfers transfers;
  private final AtomicLong held;
  private final AtomicLong heldCents;

  HeldWatch(Transfers transfers, MeterRegistry metrics) {
    this.transfers = transfers;
    this.held = metrics.gauge("settlement.transfers.held", new AtomicLong());
    this.heldCents = metrics.gauge("settlement.transfers.held.cents", new AtomicLong());
  }

  @Scheduled(every = "${settlement.closing.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return NextTick.retries(
        "held transfers not counted", Panache.withSession(transfers::held).invoke(this::show));
  }

  private void show(Transfers.Held now) {
    held.set(now.transfers());
    heldCents.set(now.netCents());
  }
}
