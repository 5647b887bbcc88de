package fr.cvconnect.events.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Where a transaction starts: like {@link Panache#withTransaction}, and the relay is woken as soon
 * as it is committed, so that its facts do not wait for the next tick.
 */
@ApplicationScoped
public class Transactions {
  private final OutboxRelay relay;

  Transactions(OutboxRelay relay) {
    this.relay = relay;
  }

  /** Runs the work in a transaction; a failed {@code Uni} rolls it back. */
  public <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Panache.withTransaction(work).invoke(relay::wake);
  }
}
