package fr.cvconnect.payment.outlet;

import fr.cvconnect.payment.outlet.MerchantFact.MerchantRegistered;
import fr.cvconnect.payment.outlet.MerchantFact.OutletClosed;
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

  /** A merchant's facts keep their order, so whoever is suspended was registered before. */
  Uni<Void> stand(String merchantId, boolean suspended, long sequence) {
    return merchants
        .findById(merchantId)
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalStateException("not registered: merchant " + merchantId))
        .invoke(merchant -> merchant.stand(suspended, sequence))
        .replaceWithVoid();
  }

  Uni<Void> keep(OutletClosed closed) {
    return outlets
        .findById(closed.outletId())
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalStateException("not opened: outlet " + closed.outletId()))
        .invoke(Outlet::close)
        .replaceWithVoid();
  }
}
