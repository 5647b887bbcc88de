package fr.cvconnect.settlement.closing;

import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.transfer.Commission;
import fr.cvconnect.settlement.transfer.Earnings;
import fr.cvconnect.settlement.transfer.Payee;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merchants as those who are paid: commission and account, as they are at a closing. */
@ApplicationScoped
class Payees {
  private static final String KNOWN =
      """
      select new fr.cvconnect.settlement.closing.Payees$Known(
        m.merchantId, m.category, a.holder, a.iban)
      from Merchant m left join BankAccount a on a.merchantId = m.merchantId
      where m.merchantId in :merchantIds
      """;

  private final Commission commission;

  Payees(Commission commission) {
    this.commission = commission;
  }

  /** A merchant with its account, if it has one. */
  record Known(String merchantId, String category, String holder, String iban) {
    Payee.Account account() {
      return iban == null ? null : new Payee.Account(holder, iban);
    }
  }

  /**
   * The payee of each of these earnings, also of a merchant that {@code auth.merchants} has not
   * told of yet.
   */
  Uni<Map<String, Payee>> of(Closing closing, List<Earnings> earned) {
    List<String> merchantIds = earned.stream().map(Earnings::merchantId).toList();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(KNOWN, Known.class)
                    .setParameter("merchantIds", merchantIds)
                    .getResultList())
        .map(known -> payees(closing, merchantIds, known));
  }

  private Map<String, Payee> payees(Closing closing, List<String> merchantIds, List<Known> known) {
    Map<String, Payee> payees = new HashMap<>();
    merchantIds.forEach(id -> payees.put(id, Payee.unknown(id)));
    for (Known merchant : known) {
      int basisPoints = commission.basisPoints(merchant.category(), closing.businessDate());
      payees.put(
          merchant.merchantId(),
          Payee.known(merchant.merchantId(), basisPoints, merchant.account()));
    }
    return payees;
  }
}
