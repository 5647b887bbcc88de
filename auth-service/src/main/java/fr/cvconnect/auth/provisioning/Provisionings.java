package fr.cvconnect.auth.provisioning;

import fr.cvconnect.auth.account.Account;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The accounts that must still be opened. */
@ApplicationScoped
class Provisionings implements PanacheRepositoryBase<Provisioning, String> {
  /**
   * An outlet's account waits for its merchant's, so that OutletOpened never comes before
   * MerchantRegistered. Rows another replica works on are passed over, not waited for.
   */
  private static final String NEXT_DUE =
      """
      select account.* from provisioning due join account on account.id = due.account_id
      where due.next_attempt_at <= :now
        and (due.account_id = due.merchant_id
             or not exists (
                 select from provisioning merchant where merchant.account_id = due.merchant_id))
      order by due.next_attempt_at
      limit 1
      for update of due skip locked
      """;

  /** The account due for longest, its row here locked until the transaction ends; or null. */
  Uni<Account> lockNextDue(Instant machineTime) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEXT_DUE, Account.class)
                    .setParameter("now", machineTime)
                    .getSingleResultOrNull());
  }
}
