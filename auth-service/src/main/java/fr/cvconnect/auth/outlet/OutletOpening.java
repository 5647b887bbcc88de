package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.AuthProblem;
import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.events.outbox.Transactions;
import fr.cvconnect.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/**
 * Operations opens an outlet: the outlet, and the wish for its account, in one step.
 *
 * <p>The merchant's row is locked first, so simultaneous openings get serials of their own, and of
 * two that are alike the second is refused.
 */
@ApplicationScoped
class OutletOpening {
  private final Transactions transactions;
  private final Merchants merchants;
  private final Outlets outlets;
  private final AccountRequests accounts;
  private final InstantSource clock;

  OutletOpening(
      Transactions transactions,
      Merchants merchants,
      Outlets outlets,
      AccountRequests accounts,
      InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.outlets = outlets;
    this.accounts = accounts;
    this.clock = clock;
  }

  Uni<Outlet> open(String merchantId, Premises premises) {
    return transactions
        .run(() -> merchants.lockRegistered(merchantId).chain(merchant -> open(merchant, premises)))
        .invoke(accounts::soon);
  }

  private Uni<Outlet> open(Merchant merchant, Premises premises) {
    return outlets
        .alike(merchant.id(), premises)
        .map(alike -> decide(merchant, premises, alike))
        .chain(outlets::persist)
        .call(outlet -> accounts.request(accountOf(outlet, merchant, premises)));
  }

  private Outlet decide(Merchant merchant, Premises premises, Outlet alike) {
    if (alike != null) {
      throw new ProblemException(
          AuthProblem.OUTLET_ALREADY_OPEN,
          "Nobody could tell the new outlet from " + alike.id() + ".",
          Map.of("outletId", alike.id()));
    }
    if (!merchant.hasSerialLeft()) {
      throw new ProblemException(AuthProblem.OUTLET_LIMIT_REACHED, "It has 999999 outlets.");
    }
    return Outlet.open(merchant.nextOutletId(), merchant.id(), premises, clock.instant());
  }

  private Account accountOf(Outlet outlet, Merchant merchant, Premises premises) {
    return Account.ofOutlet(outlet.id(), merchant.id(), premises.email(), clock.instant());
  }
}
