package fr.cvconnect.auth.password;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What was asked, for as long as it counts against its network. */
@ApplicationScoped
class ResetRequests implements PanacheRepositoryBase<ResetRequest, Long> {
  /** One statement that does the same whatever account is asked for. */
  private static final String ADD =
      """
      insert into password_reset_request (account, address, requested_at)
      select :account, :address, cast(:now as timestamptz)
      where (select count(*) from password_reset_request
             where address = :address and requested_at > :since) < :most
      """;

  /** Exactly the entity's columns: Hibernate Reactive stumbles over others in a native query. */
  private static final String LOCK_UNHANDLED =
      """
      select id, account, handled_at from password_reset_request where handled_at is null
      order by id limit :most for update skip locked
      """;

  private static final String FORGET =
      "delete from password_reset_request where handled_at is not null and requested_at < :since";

  /** False, and nothing stored, if the network has asked so often since then. */
  Uni<Boolean> add(String account, String address, Instant now, Instant since, int most) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter("account", account)
                    .setParameter("address", address)
                    .setParameter("now", now)
                    .setParameter("since", since)
                    .setParameter("most", most)
                    .executeUpdate())
        .map(added -> added > 0);
  }

  /** The oldest that nobody works on; locked until the transaction ends. */
  Uni<List<ResetRequest>> lockUnhandled(int most) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK_UNHANDLED, ResetRequest.class)
                    .setParameter("most", most)
                    .getResultList());
  }

  Uni<Void> forget(Instant since) {
    return getSession()
        .chain(
            session ->
                session.createNativeQuery(FORGET).setParameter("since", since).executeUpdate())
        .replaceWithVoid();
  }
}
