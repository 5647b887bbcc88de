package fr.cvconnect.payment.outlet;

import fr.cvconnect.payment.outlet.MerchantFact.MerchantRegistered;
import fr.cvconnect.payment.outlet.MerchantFact.OutletOpened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down merchants and outlets; what is said again overwrites what was said before. */
@ApplicationScoped
class Directory {
  private final Merchants merchants;
  private final Outlets outlets;

  Directory(Merchants merchants, Outlets outlets) {
    this.merchants = merchants;
    this.outlets = outlets;
  }

  Uni<Void> keep(MerchantRegistered registered) {
    return merchants
        .findById(registered.merchantId())
        .onItem()
        .ifNotNull()
        .invoke(known -> known.rewrite(registered))
        .onItem()
        .ifNull()
        .switchTo(() -> merchants.persist(new Merchant(registered)))
        .replaceWithVoid();
  }

  Uni<Void> keep(OutletOpened opened) {
    return outlets
        .findById(opened.outletId())
        .onItem()
        .ifNotNull()
        .invoke(known -> known.rewrite(opened))
        .onItem()
        .ifNull()
        .switchTo(() -> outlets.persist(new Outlet(opened)))
        .replaceWithVoid();
  }
}
