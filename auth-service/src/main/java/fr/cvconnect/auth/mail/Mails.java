package fr.cvconnect.auth.mail;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.events.MachineTime;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** The mails written so far, by the reasons' own transactions. */
@ApplicationScoped
public class Mails implements PanacheRepositoryBase<Mail, UUID> {
  private static final String LOCK_NEXT_DUE =
      """
      select * from mail
      where sent_at is null and given_up_at is null and next_attempt_at <= :now
      order by next_attempt_at limit 1 for update skip locked
      """;

  private final InstantSource machineTime;

  Mails(@MachineTime InstantSource machineTime) {
    this.machineTime = machineTime;
  }

  /** Has the account's holder written to, once the current transaction is committed. */
  public Uni<Void> write(Account account, MailKind kind) {
    return persist(Mail.to(account.id(), kind, machineTime.instant())).replaceWithVoid();
  }

  /** How many mails of a kind were written to an account's holder since then. */
  public Uni<Long> written(String accountId, MailKind kind, Instant since) {
    return count("accountId = ?1 and kind = ?2 and writtenAt > ?3", accountId, kind, since);
  }

  /** The mail that is due longest, locked until the transaction ends; null if there is none. */
  Uni<Mail> lockNextDue(Instant now) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK_NEXT_DUE, Mail.class)
                    .setParameter("now", now)
                    .getSingleResultOrNull());
  }
}
