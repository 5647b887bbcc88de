package fr.cvconnect.notification.mail;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The mails written so far. */
@ApplicationScoped
class Mails implements PanacheRepositoryBase<Mail, UUID> {
  private static final String WRITE =
      """
      insert into mail (id, transfer_id, kind, merchant_id, body, next_attempt_at)
      values (:id, :transfer, :kind, :merchant, :body, :at)
      on conflict (transfer_id, kind) do nothing
      """;

  private static final String LOCK_NEXT_DUE =
      """
      select mail.* from mail join addressee using (merchant_id)
      where sent_at is null and given_up_at is null and next_attempt_at <= :now
      order by next_attempt_at limit 1 for update of mail skip locked
      """;

  /** Keeps the mail unless the transfer has one of its kind. */
  Uni<Void> write(Mail mail) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(WRITE)
                    .setParameter("id", mail.id())
                    .setParameter("transfer", mail.transferId())
                    .setParameter("kind", mail.kind().name())
                    .setParameter("merchant", mail.merchantId())
                    .setParameter("body", mail.body())
                    .setParameter("at", mail.nextAttemptAt())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * The mail that is due longest and whose addressee is known, locked so that no other replica
   * sends it meanwhile; null if there is none.
   */
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
