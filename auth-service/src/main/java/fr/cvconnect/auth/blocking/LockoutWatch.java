package fr.cvconnect.auth.blocking;

import fr.cvconnect.auth.account.Accounts;
import fr.cvconnect.auth.blocking.LockoutAlarm.LockedOut;
import fr.cvconnect.auth.keycloak.KeycloakLockouts;
import fr.cvconnect.auth.keycloak.KeycloakLockouts.Lockout;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.NextTick;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Reads from Keycloak which accounts wrong passwords blocked. That an event is read, its fact and
 * its mail are one transaction, so each is told once, however often it is read and by whom. The
 * position follows afterwards.
 */
@ApplicationScoped
class LockoutWatch {
  private final Transactions transactions;
  private final KeycloakLockouts keycloak;
  private final LockoutReadings readings;
  private final Accounts accounts;
  private final LockoutNews news;
  private final LockoutAlarm alarm;
  private final BlockingConfig config;

  LockoutWatch(
      Transactions transactions,
      KeycloakLockouts keycloak,
      LockoutReadings readings,
      Accounts accounts,
      LockoutNews news,
      LockoutAlarm alarm,
      BlockingConfig config) {
    this.transactions = transactions;
    this.keycloak = keycloak;
    this.readings = readings;
    this.accounts = accounts;
    this.news = news;
    this.alarm = alarm;
    this.config = config;
  }

  @Scheduled(every = "${cv.lockouts.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return NextTick.retries(
        "lock-outs not read",
        transactions
            .run(readings::position)
            .map(position -> position.minus(config.overlap()))
            .chain(from -> readPages(from, 0).chain(() -> forget(from))));
  }

  private Uni<Void> readPages(Instant from, int page) {
    return keycloak
        .since(from, page * config.pageSize(), config.pageSize())
        .call(this::handle)
        .chain(
            lockouts ->
                lockouts.size() < config.pageSize() || page + 1 >= config.pages()
                    ? Uni.createFrom().voidItem()
                    : readPages(from, page + 1));
  }

  private Uni<Void> handle(List<Lockout> lockouts) {
    return Multi.createFrom()
        .iterable(lockouts)
        .onItem()
        .transformToUniAndConcatenate(this::handle)
        .onItem()
        .ignoreAsUni()
        .chain(() -> advance(lockouts));
  }

  private Uni<Void> advance(List<Lockout> lockouts) {
    return lockouts.isEmpty()
        ? Uni.createFrom().voidItem()
        : transactions.run(() -> readings.advance(lockouts.getLast().at()));
  }

  private Uni<Void> forget(Instant before) {
    return transactions.run(() -> readings.forget(before));
  }

  /** The alarm comes after the commit: what is tried again is counted once. */
  private Uni<Void> handle(Lockout lockout) {
    return transactions
        .run(() -> tellUnlessKnown(lockout))
        .onItem()
        .ifNotNull()
        .invoke(alarm::raise)
        .replaceWithVoid();
  }

  private Uni<LockedOut> tellUnlessKnown(Lockout lockout) {
    return readings
        .remember(lockout)
        .chain(fresh -> fresh ? keycloak.accountOf(lockout) : Uni.createFrom().nullItem())
        .onItem()
        .ifNotNull()
        .transformToUni(name -> tell(name.orElse("gone"), lockout.at()));
  }

  /** Staff have accounts too, but not of ours: nobody is mailed about theirs. */
  private Uni<LockedOut> tell(String name, Instant at) {
    return accounts
        .lock(name)
        .onItem()
        .ifNotNull()
        .call(account -> news.blocked(account, at))
        .map(account -> new LockedOut(name, account != null));
  }
}
