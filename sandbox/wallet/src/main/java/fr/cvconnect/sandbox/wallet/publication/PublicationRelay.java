package fr.cvconnect.sandbox.wallet.publication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Publishes, as long as the wallet runs, what its transactions have stored. */
@ApplicationScoped
class PublicationRelay {
  private static final Logger LOG = Logger.getLogger(PublicationRelay.class);

  private final PublicationPass pass;
  private final WalletConfig.Relay config;
  private volatile boolean running;
  private Thread thread;

  PublicationRelay(PublicationPass pass, WalletConfig config) {
    this.pass = pass;
    this.config = config.relay();
  }

  void start(@Observes StartupEvent started) {
    running = true;
    thread = Thread.ofPlatform().name("publication-relay").start(this::relay);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    thread.join(Duration.ofSeconds(10));
  }

  private void relay() {
    try {
      while (running) {
        Thread.sleep(publish());
      }
    } catch (InterruptedException stopping) {
      LOG.info("interrupted, what is left leaves after the next start");
    }
  }

  /** Returns how long to rest. */
  private Duration publish() throws InterruptedException {
    try {
      pass.run();
      return config.tick();
    } catch (SQLException | ExecutionException | KafkaException trouble) {
      LOG.warnf("nothing published, trying again: %s", trouble.getMessage());
      return config.pause();
    }
  }
}
