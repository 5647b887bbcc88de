package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.MerchantFact.OutletClosed;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.auth.provisioning.TillClients;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Operations closes an outlet, for good; the fact does not wait for its account in Keycloak. */
@ApplicationScoped
class OutletClosing {
  private final Transactions transactions;
  private final Merchants merchants;
  private final Outlets outlets;
  private final AccountRequests accounts;
  private final TillClients tillClients;
  private final Outbox outbox;
  private final InstantSource clock;

  OutletClosing(
      Transactions transactions,
      Merchants merchants,
      Outlets outlets,
      AccountRequests accounts,
      TillClients tillClients,
      Outbox outbox,
      InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.outlets = outlets;
    this.accounts = accounts;
    this.tillClients = tillClients;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Closes it unless it is; answers since when it is closed, and by whom. */
  Uni<OutletClosed> close(String merchantId, String outletId, String by) {
    return transactions
        .run(
            () ->
                merchants
                    .lockRegistered(merchantId)
                    .chain(merchant -> close(merchant, outletId, by)))
        .invoke(accounts::soon);
  }

  private Uni<OutletClosed> close(Merchant merchant, String outletId, String by) {
    return outlets
        .of(merchant.id(), outletId)
        .call(outlet -> outlet.isClosed() ? nothing() : close(merchant, outlet, by))
        .map(Outlet::closure);
  }

  /** Nobody hears of an outlet before OutletOpened, which will be followed by its closure then. */
  private Uni<Void> close(Merchant merchant, Outlet outlet, String by) {
    OutletClosed closed = outlet.close(by, clock.instant());
    return accounts
        .find(outlet.id())
        .map(Account::isOpen)
        .chain(opened -> opened ? outbox.record(merchant.publish(closed)) : nothing())
        .chain(() -> accounts.align(outlet.id()))
        .chain(() -> tillClients.alignAllOf(merchant.id()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
