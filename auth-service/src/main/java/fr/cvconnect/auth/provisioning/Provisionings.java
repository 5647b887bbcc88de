package fr.cvconnect.auth.provisioning;

import fr.cvconnect.events.MachineTime;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** What must still be done in Keycloak. */
@ApplicationScoped
class Provisionings implements PanacheRepositoryBase<Provisioning, Long> {
  private static final String ADD =
      """
      insert into provisioning (account_id, merchant_id, next_attempt_at)
      select id, merchant_id, cast(:now as timestamptz) from account where %s = :id
      """;
  private static final String ADD_ONE = ADD.formatted("id");
  private static final String ADD_ALL = ADD.formatted("merchant_id");

  /**
   * An outlet's account waits for its merchant's, so that OutletOpened never comes before
   * MerchantRegistered. Accounts another replica works on are passed over, not waited for. The lock
   * leaves room for the foreign keys of further rows: whoever adds one does not wait either.
   * Exactly the entity's columns are selected: Hibernate Reactive stumbles over others.
   */
  private static final String NEXT_DUE =
      """
      select due.id, due.account_id, due.attempts, due.next_attempt_at, due.last_failure
      from provisioning due join account on account.id = due.account_id
      where due.next_attempt_at <= :now
        and (due.account_id = due.merchant_id
             or exists (
                 select from account merchant
                 where merchant.id = due.merchant_id and merchant.opened_at is not null))
      order by due.next_attempt_at
      limit 1
      for no key update of due, account skip locked
      """;

  private final InstantSource machineTime;

  Provisionings(@MachineTime InstantSource machineTime) {
    this.machineTime = machineTime;
  }

  Uni<Void> add(String accountId) {
    return add(ADD_ONE, accountId);
  }

  Uni<Void> addAllOf(String merchantId) {
    return add(ADD_ALL, merchantId);
  }

  private Uni<Void> add(String statement, String id) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(statement)
                    .setParameter("now", machineTime.instant())
                    .setParameter("id", id)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** What is due for longest, it and its account locked until the transaction ends; or null. */
  Uni<Provisioning> lockNextDue(Instant now) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEXT_DUE, Provisioning.class)
                    .setParameter("now", now)
                    .getSingleResultOrNull());
  }
}
