package fr.cvconnect.auth.pending;

import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.Backoff;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One kind of changes that wait for Keycloak, done one per transaction.
 *
 * <p>The change and what it is about stay locked from before Keycloak is asked until the rest is
 * noted here, so two replicas never work on one, and a replica that dies lets go of it at once.
 * Whatever it had done in Keycloak by then the next attempt finds there, and does the rest.
 */
public abstract class PendingWork<C extends PendingChange> {
  private static final Logger LOG = Logger.getLogger(PendingWork.class);

  private final Transactions transactions;
  private final InstantSource machineTime;
  private final Backoff backoff;

  protected PendingWork(
      Transactions transactions, InstantSource machineTime, PendingConfig config) {
    this.transactions = transactions;
    this.machineTime = machineTime;
    this.backoff = new Backoff(config.firstPause(), config.longestPause());
  }

  /** What it changes, in the plural: the gauge {@code <name>.waiting} counts what waits. */
  public abstract String name();

  /** The change that is due for longest, locked with what it is about; null if none is. */
  protected abstract Uni<C> lockNextDue();

  /** Does it in Keycloak, and says what is to be noted here once that is done. */
  protected abstract Uni<Supplier<Uni<Void>>> inKeycloak(C due);

  protected abstract Uni<Long> count();

  /** Tries what is due for longest; says whether that worked, so there may be more. */
  public Uni<Boolean> doNext() {
    return doOne(this::lockNextDue);
  }

  /** The same for a change of one's choice. */
  protected Uni<Boolean> doOne(Supplier<Uni<C>> locked) {
    return transactions.run(
        () -> locked.get().chain(due -> due == null ? Uni.createFrom().item(false) : attempt(due)));
  }

  private Uni<Boolean> attempt(C due) {
    return inKeycloak(due)
        .onItemOrFailure()
        .transformToUni(
            (rest, failure) ->
                failure == null
                    ? rest.get().replaceWith(true)
                    : Uni.createFrom().item(() -> postpone(due, failure)));
  }

  /** It is not done, as far as we know; the next attempt comes later. */
  private boolean postpone(C due, Throwable failure) {
    Duration pause = due.postpone(failure.toString(), backoff, machineTime.instant());
    LOG.warnf("%s: not done in Keycloak, again in %s: %s", due.subject(), pause, failure);
    return false;
  }

  /** How many changes are not done yet. */
  public Uni<Long> waiting() {
    return transactions.run(this::count);
  }
}
