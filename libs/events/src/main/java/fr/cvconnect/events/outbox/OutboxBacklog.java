package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How many facts wait to be published, as the relay last counted them. */
@Singleton
class OutboxBacklog {
  private final long capacity;
  private final AtomicLong waiting;

  OutboxBacklog(EventsConfig config, MeterRegistry metrics) {
    this.capacity = config.outbox().capacity();
    this.waiting = metrics.gauge("outbox.waiting", new AtomicLong());
  }

  void counted(long facts) {
    waiting.set(facts);
  }

  boolean isFull() {
    return waiting.get() >= capacity;
  }
}
