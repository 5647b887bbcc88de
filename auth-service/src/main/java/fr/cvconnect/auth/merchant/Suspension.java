package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.merchant.MerchantFact.MerchantSuspended;
import fr.cvconnect.auth.provisioning.AccountRequests;
import fr.cvconnect.auth.provisioning.TillClients;
import fr.cvconnect.events.outbox.Outbox;
import fr.cvconnect.events.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Operations suspends a merchant, and reinstates it.
 *
 * <p>The fact does not wait for Keycloak: no request is taken from a suspended merchant as soon as
 * payment-service has read it, however long its accounts still sign in.
 */
@ApplicationScoped
class Suspension {
  private final Transactions transactions;
  private final Merchants merchants;
  private final AccountRequests accounts;
  private final TillClients tillClients;
  private final Outbox outbox;
  private final InstantSource clock;

  Suspension(
      Transactions transactions,
      Merchants merchants,
      AccountRequests accounts,
      TillClients tillClients,
      Outbox outbox,
      InstantSource clock) {
    this.transactions = transactions;
    this.merchants = merchants;
    this.accounts = accounts;
    this.tillClients = tillClients;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Suspends it unless it is; answers since when it is suspended, and by whom. */
  Uni<MerchantSuspended> suspend(String merchantId, String by) {
    return transactions
        .run(
            () ->
                merchants
                    .lockRegistered(merchantId)
                    .call(merchant -> suspend(merchant, by))
                    .map(Merchant::suspension))
        .invoke(accounts::soon);
  }

  private Uni<Void> suspend(Merchant merchant, String by) {
    return merchant.isSuspended()
        ? Uni.createFrom().voidItem()
        : changed(merchant, merchant.suspend(by, clock.instant()));
  }

  /** Reinstates it if it is suspended. */
  Uni<Void> reinstate(String merchantId, String by) {
    return transactions
        .run(() -> merchants.lockRegistered(merchantId).chain(merchant -> reinstate(merchant, by)))
        .invoke(accounts::soon);
  }

  private Uni<Void> reinstate(Merchant merchant, String by) {
    return merchant.isSuspended()
        ? changed(merchant, merchant.reinstate(by, clock.instant()))
        : Uni.createFrom().voidItem();
  }

  /** Nobody hears of a merchant before MerchantRegistered, which will tell how it stands then. */
  private Uni<Void> changed(Merchant merchant, MerchantFact fact) {
    Uni<Void> told =
        merchant.isAnnounced()
            ? outbox.record(merchant.publish(fact))
            : Uni.createFrom().voidItem();
    return told.chain(() -> accounts.alignAllOf(merchant.id()))
        .chain(() -> tillClients.alignAllOf(merchant.id()));
  }
}
