package fr.cvconnect.payment.checkout;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.NextTick;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes idempotency keys that are older than they are kept, a slice at a time. */
@ApplicationScoped
class KeyForgetting {
  private static final int SLICE_SIZE = 5_000;

  private final Transactions transactions;
  private final IdempotencyKeys keys;

  KeyForgetting(Transactions transactions, IdempotencyKeys keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return NextTick.retries(
        "forgetting idempotency keys: trying again at the next tick", forgetAll());
  }

  private Uni<Void> forgetAll() {
    return transactions
        .run(() -> keys.forget(SLICE_SIZE))
        .chain(gone -> gone < SLICE_SIZE ? Uni.createFrom().voidItem() : forgetAll());
  }
}
