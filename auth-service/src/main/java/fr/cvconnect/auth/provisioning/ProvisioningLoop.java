package fr.cvconnect.auth.provisioning;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps {@link AccountProvisioning} going in every replica: woken right after a change, and by a
 * slow tick for what failed before or what another replica left behind.
 */
@ApplicationScoped
class ProvisioningLoop {
  private static final Logger LOG = Logger.getLogger(ProvisioningLoop.class);

  private final AccountProvisioning provisioning;
  private final ProvisioningConfig config;
  private final AtomicLong waiting;
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean running;
  private Thread thread;

  ProvisioningLoop(
      AccountProvisioning provisioning, ProvisioningConfig config, MeterRegistry metrics) {
    this.provisioning = provisioning;
    this.config = config;
    this.waiting = metrics.gauge("accounts.waiting", new AtomicLong());
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

  void wake() {
    if (wakeUp.availablePermits() == 0) {
      wakeUp.release();
    }
  }

  private void work() {
    while (running) {
      try {
        doAllThatWorks();
        waiting.set(VertxContextSupport.subscribeAndAwait(provisioning::waiting));
      } catch (Throwable trouble) {
        LOG.warnf("nothing done in Keycloak, trying again: %s", trouble);
      }
      rest();
    }
  }

  /** A failed attempt ends it: when Keycloak is away, asking for the next account is no use. */
  private void doAllThatWorks() throws Throwable {
    boolean done = true;
    while (running && done) {
      done = VertxContextSupport.subscribeAndAwait(provisioning::doNext);
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
