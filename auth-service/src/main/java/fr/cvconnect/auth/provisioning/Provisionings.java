package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.pending.PendingRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** What must still be done in Keycloak. */
@ApplicationScoped
class Provisionings implements PanacheRepositoryBase<Provisioning, Long> {
  /** Exactly those of the entity: Hibernate Reactive stumbles over others in a native query. */
  private static final String COLUMNS =
      "due.id, due.account_id, due.password_chosen, due.was_locked_out,"
          + " due.choosing_since, due.attempts, due.next_attempt_at, due.last_failure";

  private static final String ADD =
      """
      insert into provisioning (account_id, merchant_id, next_attempt_at)
      select id, merchant_id, cast(:now as timestamptz) from account where %s = :id
      """;
  private static final String ADD_ONE = ADD.formatted("id");
  private static final String ADD_ALL = ADD.formatted("merchant_id");

  private static final String ADD_PASSWORD_CHOSEN =
      """
      insert into provisioning
        (account_id, merchant_id, next_attempt_at, password_chosen, was_locked_out)
      select id, merchant_id, cast(:now as timestamptz), true, cast(:lockedOut as boolean) from account
      where id = :id
      """;

  /** Due once the choice must have ended. */
  private static final String ADD_CHOOSING =
      """
      insert into provisioning (account_id, merchant_id, next_attempt_at, choosing_since)
      select id, merchant_id, cast(:now as timestamptz)
               + make_interval(secs => cast(:seconds as double precision)),
             cast(:now as timestamptz)
      from account where id = :id
      """;

  /**
   * An outlet's account waits for its merchant's, so that OutletOpened never comes before
   * MerchantRegistered. Accounts another replica works on are passed over, not waited for. The lock
   * leaves room for the foreign keys of further rows: whoever adds one does not wait either.
   */
  private static final String NEXT_DUE =
      """
      select %s from provisioning due join account on account.id = due.account_id
      where due.next_attempt_at <= :now
        and (due.account_id = due.merchant_id
             or exists (
                 select from account merchant
                 where merchant.id = due.merchant_id and merchant.opened_at is not null))
      order by due.next_attempt_at
      limit 1
      for no key update of due, account skip locked
      """
          .formatted(COLUMNS);

  /** Waits for whoever works on it, and then finds less, or nothing. */
  private static final String NEXT_OF_ACCOUNT =
      """
      select %s from provisioning due join account on account.id = due.account_id
      where account.id = :id and account.opened_at is not null and due.choosing_since is null
      order by due.id
      limit 1
      for no key update of account, due
      """
          .formatted(COLUMNS);

  private final PendingRows rows;

  Provisionings(PendingRows rows) {
    this.rows = rows;
  }

  Uni<Void> add(String accountId) {
    return rows.add(ADD_ONE, Map.of("id", accountId));
  }

  Uni<Void> addAllOf(String merchantId) {
    return rows.add(ADD_ALL, Map.of("id", merchantId));
  }

  Uni<Void> addPasswordChosen(String accountId, boolean wasLockedOut) {
    return rows.add(ADD_PASSWORD_CHOSEN, Map.of("id", accountId, "lockedOut", wasLockedOut));
  }

  Uni<Void> addChoosing(String accountId, Duration atMost) {
    return rows.add(ADD_CHOOSING, Map.of("id", accountId, "seconds", (double) atMost.toSeconds()));
  }

  Uni<Void> forgetChoosing(String accountId) {
    return delete("accountId = ?1 and choosingSince is not null", accountId).replaceWithVoid();
  }

  /** The account's first change, it and the account locked until the transaction ends; or null. */
  Uni<Provisioning> lockNextOf(String accountId) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEXT_OF_ACCOUNT, Provisioning.class)
                    .setParameter("id", accountId)
                    .getSingleResultOrNull());
  }

  /** What is due for longest, it and its account locked until the transaction ends; or null. */
  Uni<Provisioning> lockNextDue() {
    return rows.lockDue(NEXT_DUE, Provisioning.class);
  }
}
