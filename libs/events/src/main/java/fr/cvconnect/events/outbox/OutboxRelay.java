package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import fr.cvconnect.events.Pauses;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds, in every replica: woken right after a commit, and by a slow tick
 * for what another replica left behind.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final OutboxPass pass;
  private final EventsConfig.OutboxLimits limits;
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean running;
  private Thread thread;

  OutboxRelay(OutboxPass pass, EventsConfig config) {
    this.pass = pass;
    this.limits = config.outbox();
  }

  void start(@Observes StartupEvent started) {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    wake();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  /** Says that facts were committed just now. */
  void wake() {
    if (wakeUp.availablePermits() == 0) {
      wakeUp.release();
    }
  }

  private void relay() {
    Pauses pauses = new Pauses(limits.tick(), limits.longestPause());
    while (running) {
      try {
        int published = pass.run();
        pauses.reset();
        if (published < limits.passSize()) {
          rest(limits.tick());
        }
      } catch (SQLException | RuntimeException | Error trouble) {
        LOG.warnf("outbox: nothing published, trying again: %s", trouble);
        rest(pauses.next());
      }
    }
  }

  /**
   * Until facts are committed, for that long at most; then a moment more, in which others join the
   * first. Under load a pass costs the database as much for one fact as for twenty.
   */
  private void rest(Duration atMost) {
    try {
      if (wakeUp.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.sleep(limits.gather());
        wakeUp.drainPermits();
      }
    } catch (InterruptedException stopping) {
      running = false;
    }
  }
}
