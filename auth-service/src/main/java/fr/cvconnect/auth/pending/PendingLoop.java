package fr.cvconnect.auth.pending;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps all {@link PendingWork} going in every replica: woken right after a change, and by a slow
 * tick for what failed before or what another replica left behind.
 */
@ApplicationScoped
public class PendingLoop {
  private static final Logger LOG = Logger.getLogger(PendingLoop.class);

  private final List<Counted> works;
  private final PendingConfig config;
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean running;
  private Thread thread;

  PendingLoop(@All List<PendingWork<?>> works, PendingConfig config, MeterRegistry metrics) {
    this.works = works.stream().map(work -> Counted.of(work, metrics)).toList();
    this.config = config;
  }

  /** A kind of work, and how much of it waits. */
  private record Counted(PendingWork<?> work, AtomicLong waiting) {
    static Counted of(PendingWork<?> work, MeterRegistry metrics) {
      return new Counted(work, metrics.gauge(work.name() + ".waiting", new AtomicLong()));
    }
  }

  void start(@Observes StartupEvent started) {
    running = true;
    thread = Thread.ofPlatform().name("provisioning").start(this::work);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    wake();
    thread.join(config.stopTimeout());
  }

  /** Says that a change was committed just now, so that it does not wait for a tick. */
  public void wake() {
    if (wakeUp.availablePermits() == 0) {
      wakeUp.release();
    }
  }

  private void work() {
    while (running) {
      works.forEach(this::workOn);
      rest();
    }
  }

  private void workOn(Counted counted) {
    PendingWork<?> work = counted.work();
    try {
      doAllThatWorks(work);
      counted.waiting().set(VertxContextSupport.subscribeAndAwait(work::waiting));
    } catch (Throwable trouble) {
      LOG.warnf("%s: nothing done in Keycloak, trying again: %s", work.name(), trouble);
    }
  }

  /** A failed attempt ends it: when Keycloak is away, asking for the next change is no use. */
  private void doAllThatWorks(PendingWork<?> work) throws Throwable {
    boolean done = true;
    while (running && done) {
      done = VertxContextSupport.subscribeAndAwait(work::doNext);
    }
  }

  private void rest() {
    try {
      if (wakeUp.tryAcquire(config.tick().toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUp.drainPermits();
      }
    } catch (InterruptedException stopping) {
      running = false;
    }
  }
}
