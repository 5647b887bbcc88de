package fr.cvconnect.auth.password;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.link.PasswordLinks;
import fr.cvconnect.auth.mail.MailKind;
import fr.cvconnect.auth.mail.Mails;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.events.tick.NextTick;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Has a link mailed to whoever asked for one and has an account; forgets what is old. */
@ApplicationScoped
class ResetHandling {
  private static final Logger LOG = Logger.getLogger(ResetHandling.class);

  private final Transactions transactions;
  private final ResetRequests requests;
  private final AccountRequests accounts;
  private final Mails mails;
  private final PasswordLinks links;
  private final ResetConfig config;
  private final InstantSource machineTime;
  private final Counter refused;

  ResetHandling(
      Transactions transactions,
      ResetRequests requests,
      AccountRequests accounts,
      Mails mails,
      PasswordLinks links,
      ResetConfig config,
      @MachineTime InstantSource machineTime,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.requests = requests;
    this.accounts = accounts;
    this.mails = mails;
    this.links = links;
    this.config = config;
    this.machineTime = machineTime;
    this.refused = metrics.counter("password.resets.refused", "limit", "account");
  }

  @Scheduled(every = "${cv.resets.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    Instant now = machineTime.instant();
    return NextTick.retries(
        "password resets not handled",
        transactions
            .run(() -> requests.lockUnhandled(config.passSize()).chain(due -> handle(due, now)))
            .chain(() -> transactions.run(() -> forget(now))));
  }

  private Uni<Void> handle(List<ResetRequest> due, Instant now) {
    due.forEach(request -> request.handled(now));
    return Multi.createFrom()
        .items(due.stream().map(ResetRequest::account).distinct())
        .onItem()
        .transformToUniAndConcatenate(account -> mail(account, now))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> mail(String accountId, Instant now) {
    return accounts
        .find(accountId)
        .chain(
            account ->
                account == null || !account.isOpen()
                    ? nothing()
                    : mailUnlessTooOften(account, now));
  }

  private Uni<Void> mailUnlessTooOften(Account account, Instant now) {
    return mails
        .written(account.id(), MailKind.PASSWORD_RESET, now.minus(config.perAccountIn()))
        .chain(
            lately -> {
              if (lately >= config.perAccount()) {
                refused.increment();
                LOG.warnf("account %s: too many new passwords asked for", account.id());
                return nothing();
              }
              return mails.write(account, MailKind.PASSWORD_RESET);
            });
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> forget(Instant now) {
    return requests.forget(now.minus(config.perAddressIn())).chain(() -> links.forgetExpired(now));
  }
}
